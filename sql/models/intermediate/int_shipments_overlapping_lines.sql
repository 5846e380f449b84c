-- One row per shipped position that names none of the lines of its product, and order
-- line that it serves. Both fill one scale of quantities, from 0 on: the first shipment,
-- and the line that was promised first. share_from and share_to are where they overlap;
-- what is left over is of the last line.

with

fitting as (

    select
        *,
        coalesce(qty_shipped, qty_delivered) as quantity,
        coalesce(line_number, -1) as pool
    from int_shipments_fitting_lines

),

-- what names its line is no longer wanted of it
served as (

    select order_line_id, sum(quantity) as quantity from fitting
    where is_own
    group by order_line_id

),

shipments as (

    select
        shipment_id, order_id, sku_id, pool, key_number,
        qty_shipped, qty_delivered, quantity,
        sum(quantity) over (
            partition by order_id, sku_id, pool
            order by min(first_date) nulls last, shipment_id, key_number
        ) as up_to
    from fitting
    where not is_own and quantity > 0
    group by
        shipment_id, order_id, sku_id, pool, key_number,
        qty_shipped, qty_delivered, quantity

),

wanted as (

    select distinct
        fitting.order_id, fitting.sku_id, fitting.pool,
        fitting.order_line_id, fitting.place,
        greatest(fitting.qty_wanted - coalesce(served.quantity, 0), 0) as quantity
    from fitting

    left join served on fitting.order_line_id = served.order_line_id

    where not fitting.is_own and fitting.quantity > 0

),

lines as (

    select
        *,
        sum(quantity) over (
            partition by order_id, sku_id, pool order by place
        ) as up_to,
        max(place) over (partition by order_id, sku_id, pool) as last_place
    from wanted

),

compared as (

    select
        shipments.shipment_id, shipments.order_id, shipments.sku_id,
        shipments.pool, shipments.key_number, lines.order_line_id,
        shipments.qty_shipped, shipments.qty_delivered,
        shipments.up_to - shipments.quantity as shipped_from,
        greatest(lines.up_to - lines.quantity, shipments.up_to - shipments.quantity)
            as share_from,
        case
            when lines.place = lines.last_place then shipments.up_to
            else least(lines.up_to, shipments.up_to)
        end as share_to,
        lines.place = lines.last_place or lines.up_to >= shipments.up_to as is_rest
    from shipments

    inner join lines on shipments.order_id = lines.order_id
        and shipments.sku_id = lines.sku_id
        and shipments.pool = lines.pool

)

select * from compared
where share_to > share_from
