-- An as-of date before all orders cannot be meant: every page would be empty.
with

lines as (

    select
        coalesce(orders.order_date, headers.order_date) as order_date,
        least(
            orders.promised_ship_date, orders.promised_delivery_date,
            orders.accepted_date, orders.requested_date
        ) as promise_date
    from stg_sales_orders as orders

    left join stg_order_headers as headers on orders.order_id = headers.order_id

),

-- a line without order date may be promised for up to a year later
dated as (

    select *, coalesce(order_date, promise_date - 366) as known_date from lines

)

select
    run_parameters.as_of_date,
    count(*) as order_lines,
    'as of ' || cast(run_parameters.as_of_date as text)
    || ' nothing was ordered yet: the earliest order date is '
    || coalesce(cast(min(dated.order_date) as text), 'not in the exports')
    || ' and the earliest promise '
    || coalesce(cast(min(dated.promise_date) as text), 'not in the exports')
    || '. Give a later date with --as-of, or correct the years of the exports' as hint
from dated
cross join run_parameters
group by run_parameters.as_of_date
having bool_or(
    coalesce(dated.known_date <= run_parameters.as_of_date, true)
) is not true
