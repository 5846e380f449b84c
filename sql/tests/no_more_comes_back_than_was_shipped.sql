-- Of an order line, else of a product and a customer. Goods and money are apart, as a
-- credit note is mostly of goods that came back.
with

lines as (

    select
        order_line_id, customer_id, sku_id,
        greatest(qty_shipped, qty_delivered) as qty_shipped
    from fact_fulfillment

),

of_lines as (

    select order_line_id, raw_table, sum(qty_returned) as qty_returned
    from fact_returns
    where order_line_id is not null and qty_returned is not null
    group by order_line_id, raw_table

),

of_customers as (

    select customer_id, sku_id, raw_table, sum(qty_returned) as qty_returned
    from fact_returns
    where order_line_id is null and customer_id is not null and qty_returned is not null
    group by customer_id, sku_id, raw_table

),

shipped as (

    select customer_id, sku_id, sum(qty_shipped) as qty_shipped
    from lines
    group by customer_id, sku_id

),

compared as (

    select
        of_lines.order_line_id, lines.customer_id, lines.sku_id, of_lines.raw_table,
        of_lines.qty_returned, lines.qty_shipped
    from of_lines
    left join lines on of_lines.order_line_id = lines.order_line_id

    union all

    select
        null, of_customers.customer_id, of_customers.sku_id, of_customers.raw_table,
        of_customers.qty_returned, coalesce(shipped.qty_shipped, 0)
    from of_customers
    left join shipped
        on of_customers.customer_id = shipped.customer_id
        and of_customers.sku_id = shipped.sku_id

)

select
    *,
    coalesce(order_line_id, 'product ' || sku_id || ' for customer ' || customer_id)
    || ': ' || cast(qty_returned as text) || ' in ' || raw_table || ' of '
    || cast(qty_shipped as text) || ' shipped' as hint
from compared
where (qty_returned <= qty_shipped) is not true
