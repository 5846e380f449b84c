-- One row per compared policy and assessed order line whose quantities are known: what
-- that policy promises and requires of the line, and what had happened by the as-of date
-- in the terms of it. The line keeps the day, place and judgement that its own policy
-- gives it, so that the same orders are compared.

with

lines as (

    select * from fact_fulfillment
    where fulfillment_state = 'assessed' and missing_column is null

),

promises as (

    select * from int_order_lines_promised

),

policies as (

    select * from dim_policies

),

summed as (

    select * from int_shipments_totalled_to_order_lines

),

crossed as (

    select
        lines.order_line_id,
        lines.as_of_date,
        lines.promise_date as period_date,
        lines.customer_id,
        lines.city,
        lines.category,
        lines.carrier,
        lines.is_on_time as own_is_on_time,
        lines.is_in_full as own_is_in_full,
        lines.is_otif as own_is_otif,
        policies.policy_id,
        policies.policy_id = lines.policy_id as is_own_policy,
        policies.event,
        policies.basis,
        policies.days_early_allowed,
        policies.days_late_allowed,
        lines.qty_ordered
        * (1 - policies.quantity_tolerance_percent / 100) as qty_required,
        case when policies.event = 'delivered' then summed.qty_delivered
            else summed.qty_shipped end as qty_fulfilled,
        case when policies.event = 'delivered' then summed.first_delivery_date
            else summed.first_ship_date end as first_event_date,
        case when policies.event = 'delivered' then summed.last_delivery_date
            else summed.last_ship_date end as last_event_date,
        case
            when policies.promise = 'requested'
                then promises.requested_date
            when policies.promise = 'first_promised' and policies.event = 'shipped'
                then promises.promised_ship_date
            when policies.promise = 'first_promised' and policies.event = 'delivered'
                then promises.promised_delivery_date
            when policies.promise = 'last_promised' and policies.event = 'shipped'
                then coalesce(
                    promises.last_promised_ship_date, promises.promised_ship_date
                )
            when policies.promise = 'last_promised' and policies.event = 'delivered'
                then coalesce(
                    promises.last_promised_delivery_date, promises.promised_delivery_date
                )
        end as promise_date

    from lines

    inner join promises on lines.order_line_id = promises.order_line_id

    left join summed on lines.order_line_id = summed.order_line_id

    cross join policies

)

select * from crossed
