-- One row per service policy and alternative: how many days after the deadline late
-- shipments are waited for.

with

policies as (

    select * from int_policies

),

grace_periods as (

    select * from ref_grace_periods

),

with_grace as (

    select
        policies.policy_id,
        -- what comes late may be too much, or make a shipment late, whatever the basis
        case
            when policies.grain = 'shipment'
                or policies.over_delivery_percent_allowed is not null then 'any'
            else policies.basis
        end as basis,
        coalesce(own.grace_days, usual.grace_days) as grace_days
    from policies

    left join grace_periods as own on policies.policy_id = own.policy_id

    left join grace_periods as usual on usual.policy_id is null

)

select * from with_grace
