-- The hint shows both spellings: keys that differ in leading zeros alone are the usual
-- cause when a whole export finds nothing.
with

orphans as (

    select shipments.*
    from stg_shipments as shipments
    inner join int_shipments_matched_to_order_lines as matched
        on shipments.shipment_id = matched.shipment_id
        and shipments.order_id = matched.order_id
        and coalesce(shipments.sku_id, '') = coalesce(matched.sku_id, '')
        and coalesce(shipments.line_number, -1) = coalesce(matched.line_number, -1)
        and shipments.key_number = matched.key_number
    where matched.order_line_id is null and coalesce(shipments.qty_shipped, 0) >= 0

),

lines as (

    select
        order_id, sku_id,
        ltrim(order_id, '0') as bare_order_id,
        ltrim(sku_id, '0') as bare_sku_id
    from stg_sales_orders

),

wanted as (

    select distinct ltrim(order_id, '0') as bare_order_id from orphans

),

alike as (

    select
        lines.bare_order_id,
        min(lines.order_id) as order_id,
        min(lines.sku_id) as sku_id
    from lines
    inner join wanted on lines.bare_order_id = wanted.bare_order_id
    group by lines.bare_order_id

),

examples as (

    select min(order_id) as order_id from lines

)

select
    orphans.shipment_id, orphans.order_id, orphans.sku_id, orphans.line_number,
    orphans.key_number,
    orphans.source_pack, orphans.source_file, orphans.source_line,
    case
        when alike.order_id is null
            then 'shipments are of orders like ' || orphans.order_id
            || ', order lines of orders like ' || coalesce(examples.order_id, 'none')
        when alike.order_id <> orphans.order_id
            then 'order ' || orphans.order_id || ' of the shipments is '
            || alike.order_id || ' in the order lines: they differ in leading zeros'
        when orphans.sku_id <> alike.sku_id
            and ltrim(orphans.sku_id, '0') = ltrim(alike.sku_id, '0')
            then 'product ' || orphans.sku_id || ' of the shipments is '
            || alike.sku_id || ' in the order lines: they differ in leading zeros'
        else 'order ' || orphans.order_id || ' is known, and has lines like product '
            || alike.sku_id
    end as hint
from orphans
left join alike on ltrim(orphans.order_id, '0') = alike.bare_order_id
cross join examples
