-- One row per policy and promised day by the as-of date whose lines late shipments may
-- still complete: how many they are, and from when on that day is mature.

with

lines as (

    select * from fact_fulfillment
    where fulfillment_state in ('assessed', 'not_due', 'open')
        and promise_date <= as_of_date
        and mature_date > as_of_date

),

policies as (

    select * from int_policies_with_grace

),

counted as (

    select
        lines.policy_id,
        policies.basis,
        policies.grace_days,
        lines.promise_date as period_date,
        max(lines.mature_date) as mature_date,
        count(*) as line_count
    from lines

    inner join policies on lines.policy_id = policies.policy_id

    group by lines.policy_id, policies.basis, policies.grace_days, lines.promise_date

)

select * from counted
