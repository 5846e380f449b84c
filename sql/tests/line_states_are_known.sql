-- Such a line is taken for ordered, and judged, whatever the state means.
with

states as (

    select 'line_status' as column_name, line_status as state from stg_sales_orders

    union all

    select 'order_status' as column_name, order_status as state from stg_order_headers

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
    || cast(counted.line_count as text) as hint
from counted
left join ref_line_states as known on counted.state = known.line_status
where (known.line_status is not null) is not true
