-- One row per service policy and alternative: how many days after the deadline late
-- shipments are waited for.

with

policies as (

    select policy_id, basis from ref_service_policies

    union all

    select policy_id, basis from ref_policy_alternatives

),

grace_periods as (

    select * from ref_grace_periods

),

with_grace as (

    select
        policies.policy_id,
        policies.basis,
        coalesce(own.grace_days, usual.grace_days) as grace_days
    from policies

    left join grace_periods as own on policies.policy_id = own.policy_id

    left join grace_periods as usual on usual.policy_id is null

)

select * from with_grace
