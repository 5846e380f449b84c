-- One row per assessed order line that is still short at the as-of date.

with

lines as (

    select * from fact_fulfillment

),

short as (

    select
        *,
        as_of_date - deadline_date as days_late
    from lines
    where fulfillment_state = 'assessed' and qty_short > 0

),

aged as (

    select
        ---------- ids
        order_line_id,
        order_id,
        customer_id,
        sku_id,
        city,
        category,

        ---------- dates
        as_of_date,
        order_date,
        promise_date,
        deadline_date,

        ---------- numbers
        qty_ordered,
        qty_fulfilled,
        qty_short,
        qty_short * unit_price as backorder_amount,
        days_late,

        ---------- state
        case
            when days_late <= 7 then '0 to 7 days'
            when days_late <= 30 then '8 to 30 days'
            when days_late <= 90 then '31 to 90 days'
            else 'over 90 days'
        end as age_bucket

    from short

)

select * from aged
