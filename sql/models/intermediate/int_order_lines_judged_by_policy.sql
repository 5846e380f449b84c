-- One row per compared policy and assessed order line whose quantities are known: on
-- time, in full and OTIF as that policy would have it. Null where the line has no promise
-- for it, or is not due yet. The line keeps the day, place and judgement that its own
-- policy gives it, so that the same orders are compared.

with

lines as (

    select * from fact_fulfillment
    where fulfillment_state = 'assessed' and missing_column is null

),

judgements as (

    select * from int_order_lines_assessed
    where purpose = 'comparison'

),

joined as (

    select
        lines.order_line_id,
        lines.as_of_date,
        lines.promise_date as period_date,
        lines.customer_id,
        lines.city,
        lines.category,
        lines.sku_id,
        lines.carrier,
        lines.warehouse,
        lines.is_on_time as own_is_on_time,
        lines.is_in_full as own_is_in_full,
        lines.is_otif as own_is_otif,
        judgements.policy_id,
        judgements.policy_id = lines.policy_id as is_own_policy,
        judgements.is_on_time,
        judgements.is_in_full,
        judgements.is_otif

    from lines

    inner join judgements on lines.order_line_id = judgements.order_line_id

)

select * from joined
