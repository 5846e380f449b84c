-- One row per definition that order lines are compared under: the service policies in
-- force on the as-of date, and the alternatives.

with

policies as (

    select * from ref_service_policies

),

alternatives as (

    select * from ref_policy_alternatives

),

grace as (

    select * from int_policies_with_grace

),

parameters as (

    select * from run_parameters

),

united as (

    select
        policies.policy_id, 'in force' as policy_kind, policies.promise, policies.event,
        policies.days_early_allowed, policies.days_late_allowed,
        policies.quantity_tolerance_percent, policies.basis,
        policies.source_pack, policies.customer_id, policies.description
    from policies

    inner join parameters
        on coalesce(policies.valid_from <= parameters.as_of_date, true)
        and coalesce(policies.valid_to >= parameters.as_of_date, true)

    union all

    select
        policy_id, 'alternative' as policy_kind, promise, event,
        days_early_allowed, days_late_allowed,
        quantity_tolerance_percent, basis,
        cast(null as text) as source_pack, cast(null as text) as customer_id, description
    from alternatives

),

with_grace as (

    select united.*, grace.grace_days
    from united

    left join grace on united.policy_id = grace.policy_id

)

select * from with_grace
