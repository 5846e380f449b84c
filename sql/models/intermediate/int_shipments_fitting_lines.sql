-- One row per shipped position and order line that it may serve, where the product is on
-- several lines of the order. is_own: it names this line alone, or both are one record.

with

shipments as (

    select * from int_shipments_known

),

lines as (

    select * from int_order_lines_sharing_product

),

compared as (

    select
        shipments.shipment_id, shipments.order_id, shipments.sku_id,
        shipments.line_number, shipments.key_number,
        shipments.qty_shipped, shipments.qty_delivered,
        least(shipments.ship_date, shipments.delivery_date) as first_date,
        lines.order_line_id, lines.qty_wanted, lines.place,
        coalesce(shipments.line_number, lines.line_number, -1)
        = coalesce(lines.line_number, shipments.line_number, -1) as fits,
        coalesce(
            lines.lines_of_key = 1
            and coalesce(shipments.line_number, -1) = coalesce(lines.line_number, -1),
            false
        )
        or coalesce(
            shipments.load_id = lines.load_id
            and shipments.source_file = lines.source_file
            and shipments.source_line = lines.source_line,
            false
        ) as is_own
    from shipments

    inner join lines on shipments.order_id = lines.order_id
        and shipments.sku_id = lines.sku_id

),

fitting as (

    select
        *,
        bool_or(is_own) over (
            partition by shipment_id, order_id, sku_id, line_number, key_number
        ) as has_own
    from compared
    where fits or is_own

)

select * from fitting
where is_own or not has_own
