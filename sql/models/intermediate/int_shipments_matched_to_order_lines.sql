-- One row per shipped position that was shipped or delivered by the as-of date, and order
-- line that it serves, with the share of the line; the line is null when none is found.

with

matched_by_key as (

    select shipments.*, lines.order_line_id from int_shipments_known as shipments

    left join int_order_lines_with_own_key as lines
        on shipments.order_id = lines.order_id
        and shipments.sku_id = lines.sku_id
        and coalesce(shipments.line_number, -1) = coalesce(lines.line_number, -1)

),

unmatched as (

    select * from matched_by_key where order_line_id is null

),

-- only the lines of orders that have unmatched shipments: in most exports there are none
candidates as (

    select
        order_line_id, order_id, sku_id, line_number,
        count(*) over (partition by order_id) as lines_of_order,
        count(*) over (partition by order_id, line_number) as lines_of_number,
        count(*) over (partition by order_id, sku_id) as lines_of_sku
    from int_order_lines_completed
    where order_id in (select order_id from unmatched)

),

identified as (

    select order_id, sku_id as sku_key, line_number, order_line_id from candidates
    where lines_of_sku = 1

    union all

    select order_id, '' as sku_key, line_number, order_line_id from candidates
    where lines_of_order = 1

),

matched_by_elimination as (

    select
        unmatched.*,
        coalesce(numbered.order_line_id, identified.order_line_id) as found_line_id
    from unmatched

    left join candidates as numbered
        on unmatched.order_id = numbered.order_id
        and unmatched.line_number = numbered.line_number
        and numbered.lines_of_number = 1

    left join identified on unmatched.order_id = identified.order_id
        and coalesce(unmatched.sku_id, '') = identified.sku_key
        -- a shipment that names a line never serves another one
        and (unmatched.line_number is null or identified.line_number is null)

),

united as (

    select
        shipment_id, order_id, sku_id, line_number, key_number, 1 as share_number,
        qty_shipped, qty_delivered, ship_date, delivery_date, shipped_at, delivered_at,
        carrier, warehouse, is_undamaged, are_documents_correct, order_line_id
    from matched_by_key
    where order_line_id is not null

    union all

    select
        rest.shipment_id, rest.order_id, rest.sku_id, rest.line_number, rest.key_number,
        coalesce(shares.share_number, 1),
        case when shares.pool is null then rest.qty_shipped else shares.qty_shipped end,
        case
            when shares.pool is null then rest.qty_delivered else shares.qty_delivered
        end,
        ship_date, delivery_date, shipped_at, delivered_at,
        carrier, warehouse, is_undamaged, are_documents_correct,
        coalesce(rest.found_line_id, shares.order_line_id)
    from matched_by_elimination as rest

    left join int_shipments_allotted as shares on rest.found_line_id is null
        and rest.shipment_id = shares.shipment_id
        and rest.order_id = shares.order_id
        and rest.sku_id = shares.sku_id
        and coalesce(rest.line_number, -1) = shares.pool
        and rest.key_number = shares.key_number

)

select * from united
