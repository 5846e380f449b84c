-- One row per order of which all that was landed is dated after the as-of date: lines,
-- header and claims of it are not known yet.

with

lines as (

    select * from stg_sales_orders

),

headers as (

    select * from stg_order_headers

),

known_lines as (

    select order_id from int_order_lines_completed

    union all

    select order_id from int_order_lines_returned

),

parameters as (

    select * from run_parameters

),

dated as (

    select
        lines.order_id,
        coalesce(lines.order_date, headers.order_date) as order_date
    from lines

    left join headers on lines.order_id = headers.order_id

    union all

    select order_id, order_date from headers

),

later as (

    select distinct dated.order_id
    from dated

    inner join parameters on dated.order_date > parameters.as_of_date

),

not_known as (

    select order_id from later
    where not exists (
        select 1 from known_lines where known_lines.order_id = later.order_id
    )

)

select * from not_known
