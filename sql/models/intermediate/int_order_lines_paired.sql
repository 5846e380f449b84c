-- One row per order line and policy that judges it, with the fields of the policy.

with

lines as (

    select * from int_order_lines_assigned

),

-- named apart, since of what is read twice the planner would make a copy
compared_lines as (

    select * from int_order_lines_assigned

),

policies as (

    select * from int_policies

),

compared_policies as (

    select * from dim_policies

),

decided as (

    select
        lines.*,
        lines.own_policy_id as policy_id,
        'decision' as purpose,
        policies.promise, policies.event, policies.basis, policies.grain,
        policies.days_early_allowed, policies.days_late_allowed,
        policies.base_quantity, policies.quantity_tolerance_percent,
        policies.over_delivery_percent_allowed,
        coalesce(policies.clock, 'export') as clock

    from lines

    -- a line that no policy covers stays, without a promise
    left join policies on lines.own_policy_id = policies.policy_id

),

compared as (

    select
        compared_lines.*,
        compared_policies.policy_id,
        'comparison' as purpose,
        compared_policies.promise, compared_policies.event, compared_policies.basis,
        compared_policies.grain,
        compared_policies.days_early_allowed, compared_policies.days_late_allowed,
        compared_policies.base_quantity, compared_policies.quantity_tolerance_percent,
        compared_policies.over_delivery_percent_allowed,
        compared_policies.clock

    from compared_lines

    -- what is made for others says nothing about these lines
    inner join compared_policies
        on (
            compared_policies.source_pack is null
            or compared_policies.source_pack = compared_lines.source_pack
        )
        and (
            compared_policies.customer_id is null
            or compared_policies.customer_id = compared_lines.customer_id
        )
        and (
            compared_policies.shipping_mode is null
            or compared_policies.shipping_mode = compared_lines.shipping_mode
        )

)

select * from decided

union all

select * from compared
