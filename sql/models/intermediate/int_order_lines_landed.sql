-- One row per order line that was landed. Rows that a contract declares as parts of one
-- line are added up; the line has the fields and the provenance of the first.

with

landed as (

    select * from stg_sales_orders

),

parts as (

    select
        *,
        row_number() over (
            partition by order_id, sku_id, line_number order by key_number
        ) as place,
        sum(qty_ordered) over (
            partition by order_id, sku_id, line_number
        ) as qty_ordered_in_all,
        sum(qty_accepted) over (
            partition by order_id, sku_id, line_number
        ) as qty_accepted_in_all
    from landed
    where is_added

),

united as (

    select
        order_line_id, order_id, line_number, key_number, customer_id, sku_id,
        qty_ordered, qty_accepted, unit_price,
        order_date, requested_date, promised_ship_date, last_promised_ship_date,
        promised_delivery_date, last_promised_delivery_date, accepted_date,
        shipping_mode, line_status,
        source_pack, source_file, source_line, load_id
    from landed
    where not is_added

    union all

    select
        order_line_id, order_id, line_number, key_number, customer_id, sku_id,
        qty_ordered_in_all, qty_accepted_in_all, unit_price,
        order_date, requested_date, promised_ship_date, last_promised_ship_date,
        promised_delivery_date, last_promised_delivery_date, accepted_date,
        shipping_mode, line_status,
        source_pack, source_file, source_line, load_id
    from parts
    where place = 1

)

select * from united
