-- One row per order line and policy that judges it, with what that promises: how much,
-- and when. Its own policy judges a line for the decision, every policy that is compared
-- for the comparison.

with

lines as (

    select * from int_order_lines_assigned

),

-- named apart, since of what is read twice the planner would make a copy
compared_lines as (

    select * from int_order_lines_assigned

),

policies as (

    select * from ref_service_policies

),

compared_policies as (

    select * from dim_policies

),

paired as (

    select
        lines.*,
        lines.own_policy_id as policy_id,
        'decision' as purpose,
        policies.promise, policies.event, policies.basis,
        policies.days_early_allowed, policies.days_late_allowed,
        policies.quantity_tolerance_percent

    from lines

    -- a line that no policy covers stays, without a promise
    left join policies on lines.own_policy_id = policies.policy_id

    union all

    select
        compared_lines.*,
        compared_policies.policy_id,
        'comparison' as purpose,
        compared_policies.promise, compared_policies.event, compared_policies.basis,
        compared_policies.days_early_allowed, compared_policies.days_late_allowed,
        compared_policies.quantity_tolerance_percent

    from compared_lines

    cross join compared_policies

),

dated as (

    select
        *,
        qty_ordered * (1 - coalesce(quantity_tolerance_percent, 0) / 100) as qty_required,
        case
            when promise = 'requested' then requested_date
            when promise = 'first_promised' and event = 'shipped' then promised_ship_date
            when promise = 'first_promised' and event = 'delivered'
                then promised_delivery_date
            when promise = 'last_promised' and event = 'shipped'
                then coalesce(last_promised_ship_date, promised_ship_date)
            when promise = 'last_promised' and event = 'delivered'
                then coalesce(last_promised_delivery_date, promised_delivery_date)
        end as promise_date
    from paired

),

promised as (

    select
        *,
        promise_date + coalesce(days_late_allowed, 0) as deadline_date,
        -- null when a line may be any number of days early
        promise_date - days_early_allowed as earliest_date
    from dated

)

select * from promised
