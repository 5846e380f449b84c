-- One row per policy, customer, grain and need of quantities: how many order lines the
-- policy judged. At order grain those of judged orders.

with

lines as (

    select * from fact_fulfillment
    where fulfillment_state = 'assessed'

),

orders as (

    select * from fact_orders
    where order_state = 'assessed'

),

counted as (

    select
        lines.policy_id,
        coalesce(lines.customer_id, 'unknown') as customer_id,
        lines.city,
        count(*) as line_count,
        count(*) filter (where lines.missing_column is null) as complete_line_count,
        count(orders.order_id) as order_line_count,
        count(orders.is_in_full) as complete_order_line_count
    from lines

    left join orders on lines.order_id = orders.order_id

    group by lines.policy_id, coalesce(lines.customer_id, 'unknown'), lines.city

),

listed as (

    select
        policy_id, customer_id, city, 'line' as grain, false as needs_quantity, line_count
    from counted

    union all

    select
        policy_id, customer_id, city, 'line' as grain, true as needs_quantity,
        complete_line_count as line_count
    from counted

    union all

    select
        policy_id, customer_id, city, 'order' as grain, false as needs_quantity,
        order_line_count as line_count
    from counted

    union all

    select
        policy_id, customer_id, city, 'order' as grain, true as needs_quantity,
        complete_order_line_count as line_count
    from counted

)

select * from listed
where line_count > 0
