-- One row per order line, with its service policy and what that promises: how much, and
-- when.

with

lines as (

    select * from int_order_lines_completed

),

carriers as (

    select * from int_carriers_of_order_lines

),

policies as (

    select * from int_service_policies_assigned

),

chosen as (

    select
        lines.*,
        coalesce(carriers.carrier, 'not shipped') as carrier,
        policies.policy_id,
        policies.event,
        policies.basis,
        policies.days_early_allowed,
        policies.days_late_allowed,

        ---------- numbers
        lines.qty_ordered
        * (1 - coalesce(policies.quantity_tolerance_percent, 0) / 100) as qty_required,

        ---------- dates
        case
            when policies.promise = 'requested'
                then lines.requested_date
            when policies.promise = 'first_promised' and policies.event = 'shipped'
                then lines.promised_ship_date
            when policies.promise = 'first_promised' and policies.event = 'delivered'
                then lines.promised_delivery_date
            when policies.promise = 'last_promised' and policies.event = 'shipped'
                then coalesce(lines.last_promised_ship_date, lines.promised_ship_date)
            when policies.promise = 'last_promised' and policies.event = 'delivered'
                then coalesce(
                    lines.last_promised_delivery_date, lines.promised_delivery_date
                )
        end as promise_date

    from lines

    left join carriers on lines.order_line_id = carriers.order_line_id

    -- a line that no policy covers stays, without a promise
    left join policies
        on coalesce(lines.source_pack, '') = policies.source_pack_key
        and coalesce(lines.customer_id, '') = policies.customer_key
        and coalesce(lines.order_date, date '0001-01-01') = policies.order_date_key

),

promised as (

    select
        *,
        promise_date + coalesce(days_late_allowed, 0) as deadline_date,
        -- null when a line may be any number of days early
        promise_date - days_early_allowed as earliest_date
    from chosen

)

select * from promised
