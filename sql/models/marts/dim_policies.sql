-- One row per definition that order lines are compared under: the service policies in
-- force on the as-of date, and the alternatives.

with

policies as (

    select * from int_policies

),

words as (

    select * from int_policies_worded

),

grace as (

    select * from int_policies_with_grace

),

parameters as (

    select * from run_parameters

),

compared as (

    select
        policies.policy_id,
        case when policies.policy_kind = 'service' then 'in force'
            else policies.policy_kind end as policy_kind,
        policies.source_pack, policies.customer_id, policies.shipping_mode,
        policies.promise, policies.event,
        policies.days_early_allowed, policies.days_late_allowed, policies.day_kind,
        policies.cut_off_time, policies.time_zone, policies.clock,
        policies.base_quantity, policies.quantity_tolerance_percent,
        policies.over_delivery_percent_allowed,
        policies.grain, policies.basis, words.words, policies.description,
        grace.basis as matures, grace.grace_days

    from policies

    inner join parameters
        on coalesce(policies.valid_from <= parameters.as_of_date, true)
        and coalesce(policies.valid_to >= parameters.as_of_date, true)

    left join words on policies.policy_id = words.policy_id

    left join grace on policies.policy_id = grace.policy_id

)

select * from compared
