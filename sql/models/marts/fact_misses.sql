-- One row per assessed order line that missed OTIF, with its primary cause: the first of
-- ref_miss_causes that applies, so that causes add up to the misses.

with

misses as (

    select * from int_missed_lines_with_evidence

),

judged as (

    select
        *,
        -- goods that were sent too early were there, and a complete line had its stock
        miss_reason not in ('early', 'early_and_short', 'too_much', 'other_line')
        and coalesce(qty_on_hand < qty_ordered, false) as was_out_of_stock
    from misses

),

caused as (

    select
        ---------- ids
        order_line_id,
        order_id,
        customer_id,
        sku_id,
        city,
        category,
        carrier,
        warehouse,

        ---------- dates
        promise_date,
        order_date,

        ---------- numbers
        order_amount,
        qty_ordered,
        qty_on_hand,
        qty_produced_in_time,

        ---------- reasons
        miss_reason,
        case
            when is_data_missing then 'data_missing'
            when was_out_of_stock and is_produced_here and qty_produced_in_time = 0
                then 'production_late'
            when was_out_of_stock then 'no_stock'
            when miss_reason = 'early_and_short' then 'early'
            else miss_reason
        end as cause

    from judged

)

select * from caused
