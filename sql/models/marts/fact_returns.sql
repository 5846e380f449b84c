-- One row per row of an export, known by the as-of date, by which goods or money come
-- back: shipments of a negative quantity that are declared as returns, returns among the
-- orders, and credit notes. They are no order lines, and undo none.

with

united as (

    select
        'shipments' as raw_table, return_state, shipment_id as document_id,
        order_id, sku_id, line_number, key_number,
        cast(null as text) as customer_id, cast(null as numeric) as unit_price,
        return_date, -least(qty_shipped, qty_delivered) as qty_returned,
        source_pack, source_file, source_line, load_id
    from int_shipments_returned

    union all

    select
        'sales_orders' as raw_table, return_state, order_line_id as document_id,
        order_id, sku_id, line_number, key_number,
        customer_id, unit_price,
        order_date as return_date, abs(qty_ordered) as qty_returned,
        source_pack, source_file, source_line, load_id
    from int_order_lines_returned

),

-- only the lines of orders of which something came back: in most exports there are none
lines as (

    select * from int_order_lines_completed
    where order_id in (select order_id from united)

),

fitting as (

    select
        united.raw_table, united.document_id, united.order_id,
        coalesce(united.sku_id, '') as sku_key,
        coalesce(united.line_number, -1) as line_key, united.key_number,
        min(lines.order_line_id) as order_line_id,
        min(lines.customer_id) as customer_id,
        min(lines.sku_id) as sku_id,
        min(lines.unit_price) as unit_price
    from united

    inner join lines on united.order_id = lines.order_id
        and coalesce(united.sku_id, lines.sku_id) = lines.sku_id
        and coalesce(united.line_number, lines.line_number, -1)
        = coalesce(lines.line_number, united.line_number, -1)

    group by
        united.raw_table, united.document_id, united.order_id,
        coalesce(united.sku_id, ''), coalesce(united.line_number, -1), united.key_number
    -- of several lines nobody knows which it is
    having count(*) = 1

),

described as (

    select
        ---------- ids
        united.raw_table, united.document_id, united.order_id,
        coalesce(united.sku_id, fitting.sku_id) as sku_id,
        united.line_number, united.key_number,
        fitting.order_line_id,
        coalesce(united.customer_id, fitting.customer_id) as customer_id,

        ---------- state and date
        united.return_state, united.return_date,

        ---------- numbers
        united.qty_returned,
        coalesce(united.unit_price, fitting.unit_price) as unit_price,
        united.qty_returned * abs(coalesce(united.unit_price, fitting.unit_price))
            as return_amount,

        ---------- provenance
        united.source_pack, united.source_file, united.source_line, united.load_id

    from united

    left join fitting
        on united.raw_table = fitting.raw_table
        and united.document_id = fitting.document_id
        and united.order_id = fitting.order_id
        and coalesce(united.sku_id, '') = fitting.sku_key
        and coalesce(united.line_number, -1) = fitting.line_key
        and united.key_number = fitting.key_number

)

select * from described
