-- Assessed orders of which nothing came damaged.

with

orders as (

    select * from fact_order_conditions
    where order_state = 'assessed' and is_undamaged is not null

),

counted as (

    select
        ---------- dimensions
        promise_date as period_date,
        coalesce(customer_id, 'unknown') as customer_id,
        city,
        -- the lines of an order can be of several categories and carriers
        cast(null as text) as category,
        cast(null as text) as carrier,

        ---------- numbers
        cast(count(*) filter (where is_undamaged) as numeric) as numerator,
        cast(count(*) as numeric) as denominator

    from orders
    group by promise_date, coalesce(customer_id, 'unknown'), city

)

select * from counted
