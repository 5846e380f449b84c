-- One row per customer of the master data or of an order.

with

customers as (

    select * from stg_customers

),

lines as (

    select * from int_order_lines_completed

),

ordering as (

    select distinct customer_id
    from lines
    where customer_id is not null

),

united as (

    select
        ---------- ids
        coalesce(customers.customer_id, ordering.customer_id) as customer_id,

        ---------- names
        coalesce(customers.customer_name, 'unknown') as customer_name,
        coalesce(customers.city, 'unknown') as city,

        ---------- state
        case when customers.customer_id is null then 'unknown' else 'known' end
            as customer_state,
        coalesce(customers.is_deleted, false) as is_deleted

    from customers

    full join ordering on customers.customer_id = ordering.customer_id

)

select * from united
