-- Such a line may be cancelled, so it is not judged; with a row for all other texts it is
-- what that row says.
with

states as (

    select 'line_status' as column_name, line_status as state from stg_sales_orders

    union all

    select 'order_status' as column_name, order_status as state from stg_order_headers

),

declared as (

    select max(state) as other_state from ref_line_states where line_status is null

),

counted as (

    select column_name, state, count(*) as line_count
    from states
    where state is not null
    group by column_name, state

)

select
    counted.state,
    counted.column_name,
    counted.line_count,
    counted.column_name || ' "' || counted.state || '": '
    || cast(counted.line_count as text)
    || coalesce(', taken for ' || declared.other_state, ', not judged if due') as hint
from counted
cross join declared
left join ref_line_states as known on counted.state = known.line_status
where (known.line_status is not null) is not true
