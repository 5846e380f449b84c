-- One row per shipped position that was shipped or delivered by the as-of date, with the
-- order line that it serves (null when none). Later ones are not known yet.

with

shipments as (

    select * from stg_shipments
    where not exists (
        select 1 from run_parameters
        where least(ship_date, delivery_date) > as_of_date
    )

),

lines as (

    select * from int_order_lines_completed

),

matched_by_key as (

    select shipments.*, lines.order_line_id from shipments

    left join lines
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
        count(*) over (partition by order_id, sku_id) as lines_of_sku
    from lines
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

    left join identified on unmatched.order_id = identified.order_id
        and coalesce(unmatched.sku_id, '') = identified.sku_key
        -- a shipment that names a line never serves another one
        and (unmatched.line_number is null or identified.line_number is null)

),

united as (

    select
        shipment_id, order_id, sku_id, line_number, qty_shipped, qty_delivered,
        ship_date, delivery_date, shipped_at, delivered_at,
        carrier, is_undamaged, are_documents_correct, order_line_id
    from matched_by_key
    where order_line_id is not null

    union all

    select
        shipment_id, order_id, sku_id, line_number, qty_shipped, qty_delivered,
        ship_date, delivery_date, shipped_at, delivered_at,
        carrier, is_undamaged, are_documents_correct, found_line_id
    from matched_by_elimination

)

select * from united
