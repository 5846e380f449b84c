-- One row per KPI as a whole, and per city or customer in whose lines something is
-- missing that the KPI needs: what that is, in words. Of several, the first that no
-- export has.

with

needs as (

    select * from dim_kpi_needs

),

columns_by_scope as (

    select *, 'overall' as scope, 'all' as scope_value from fact_missing_columns

    union all

    select *, 'city' as scope, city as scope_value from fact_missing_columns

    union all

    select *, 'customer' as scope, customer_id as scope_value from fact_missing_columns

),

summed as (

    select
        needs.kpi,
        needs.need_order,
        needs.column_name,
        columns_by_scope.scope,
        columns_by_scope.scope_value,
        sum(columns_by_scope.line_count) as line_count,
        sum(columns_by_scope.missing_count) as missing_count,
        bool_or(columns_by_scope.is_in_exports) as is_in_exports
    from needs

    inner join columns_by_scope on needs.column_name = columns_by_scope.column_name

    group by
        needs.kpi, needs.need_order, needs.column_name,
        columns_by_scope.scope, columns_by_scope.scope_value

    having sum(columns_by_scope.missing_count) > 0

),

ranked as (

    select
        *,
        row_number() over (
            partition by kpi, scope, scope_value
            order by case when is_in_exports then 1 else 0 end, need_order
        ) as gap_rank
    from summed

),

described as (

    select
        kpi, scope, scope_value,
        'not measurable' || case when is_in_exports then ' in part: ' else ': ' end
        || column_name
        || case when column_name = 'contracts' then ' are ' else ' is ' end
        || case when is_in_exports
            then 'missing in ' || missing_count || ' of ' || line_count || ' lines'
            else 'not in these exports' end as reason
    from ranked
    where gap_rank = 1

),

completed as (

    select * from described

    union all

    select distinct kpi, 'overall' as scope, 'all' as scope_value, cast(null as text)
    from needs
    where kpi not in (select kpi from described where scope = 'overall')

)

select * from completed
