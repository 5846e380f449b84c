-- A line ordered after the as-of date is not known yet: fact_rows_after_as_of_date counts
-- it. What came back is in fact_returns.
with

known as (

    select lines.order_line_id
    from int_order_lines_landed as lines
    left join stg_order_headers as headers on lines.order_id = headers.order_id
    cross join run_parameters
    where coalesce(
        coalesce(lines.order_date, headers.order_date) <= run_parameters.as_of_date,
        true
    )

)

select coalesce(lines.order_line_id, facts.order_line_id) as order_line_id
from known as lines
full join (
    select order_line_id from fact_fulfillment
    union all
    select document_id as order_line_id from fact_returns
    where raw_table = 'sales_orders'
) as facts on lines.order_line_id = facts.order_line_id
where (lines.order_line_id is not null and facts.order_line_id is not null) is not true
