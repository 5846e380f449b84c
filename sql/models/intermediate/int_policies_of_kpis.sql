-- One row per KPI that policies judge and scope (all, a city, a customer): the policies
-- in words. They judge what needs a promise, since a policy says what that is.

with

counted as (

    select * from int_judged_lines_by_policy

),

words as (

    select * from int_policies_worded

),

kpis as (

    select * from dim_kpis

),

needs as (

    select * from dim_kpi_needs

),

scoped as (

    select *, 'overall' as scope, 'all' as scope_value from counted

    union all

    select *, 'city' as scope, city as scope_value from counted

    union all

    select *, 'customer' as scope, customer_id as scope_value from counted

),

summed as (

    select
        grain, needs_quantity, scope, scope_value, policy_id,
        sum(line_count) as line_count
    from scoped
    group by grain, needs_quantity, scope, scope_value, policy_id

),

ranked as (

    select
        *,
        row_number() over (
            partition by grain, needs_quantity, scope, scope_value
            order by line_count desc, policy_id
        ) as policy_rank,
        count(*) over (
            partition by grain, needs_quantity, scope, scope_value
        ) as policy_count
    from summed

),

described as (

    select
        grain, needs_quantity, scope, scope_value,
        string_agg(
            ranked.policy_id || ': ' || words.words || case when policy_count > 1
                then ' (' || to_char(line_count, 'FM999,999,999,999')
                    || case when line_count = 1 then ' line)' else ' lines)' end
                else '' end,
            '; ' order by policy_rank
        ) filter (where policy_rank <= 3) || case when max(policy_count) > 3
            then ' and ' || max(policy_count) - 3 || ' more' else '' end as policy
    from ranked
    inner join words on ranked.policy_id = words.policy_id
    group by grain, needs_quantity, scope, scope_value

),

judged_kpis as (

    select
        kpis.kpi, kpis.grain, bool_or(column_name = 'qty_ordered') as needs_quantity
    from kpis
    inner join needs on kpis.kpi = needs.kpi
    group by kpis.kpi, kpis.grain
    having bool_or(column_name = 'promise_date')

)

select kpi, scope, scope_value, policy
from judged_kpis inner join described using (grain, needs_quantity)
