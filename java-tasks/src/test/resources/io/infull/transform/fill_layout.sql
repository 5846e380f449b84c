-- Exports of 50,000 order lines in one layout, straight into raw tables. Half of the lines are orders of their own, the
-- others come four to an order where orders have several.
-- customer_is_on: line, header, nowhere.
create function fill_layout(
    shipments_name_sku boolean,
    shipments_name_line boolean,
    lines_are_numbered boolean,
    products_repeat boolean,
    orders_have_several boolean,
    customer_is_on text,
    there_are_contracts boolean
) returns void language plpgsql as $$
begin
    create temp table line on commit drop as
    select
        i,
        case when orders_have_several and i >= 25000 then 25000 + i / 4 else i end as order_number,
        case when orders_have_several and i >= 25000 then i % 4 + 1 else 1 end as position,
        'S' || (case when products_repeat and i >= 25000 then i - i % 2 else i end) * 7 % 250 as sku_id
    from generate_series(0, 49999) as i;

    insert into raw.sales_orders (
        order_id, line_number, sku_id, order_date, customer_id, qty_ordered, unit_price, promised_ship_date, _pack
    )
    select
        'O' || order_number,
        case when lines_are_numbered then position end,
        sku_id,
        case when customer_is_on <> 'header' then date '2025-12-01' + order_number % 80 end,
        case when customer_is_on = 'line' then 'C' || order_number % 500 end,
        5 + i % 3, 1.5, date '2025-12-05' + order_number % 80, 'daxwellops'
    from line;

    insert into raw.order_headers (order_id, customer_id, order_date, order_status, _pack)
    select distinct
        'O' || order_number, 'C' || order_number % 500, date '2025-12-01' + order_number % 80, 'open', 'daxwellops'
    from line
    where customer_is_on = 'header';

    -- one line in ten in two shipments; one shipment in a hundred belongs to no order
    insert into raw.shipments (
        shipment_id, order_id, sku_id, line_number, ship_date, delivered_date, qty_shipped, carrier, _pack
    )
    select
        'H' || i || '-' || part,
        case when i % 100 = 77 then 'X' else 'O' end || order_number,
        case when shipments_name_sku then sku_id end,
        case when shipments_name_line then position end,
        date '2025-12-04' + order_number % 80 + part,
        date '2025-12-06' + order_number % 80 + part,
        3 + i % 3, 'carrier ' || i % 4, 'daxwellops'
    from line
    cross join generate_series(0, 1) as part
    where part = 0 or i % 10 = 3;

    insert into raw.contracts (customer_id, sku_id, agreed_price, moq, effective_start, effective_end, _pack)
    select
        'C' || customer, 'S' || (customer + product * 3) % 250, 1.25 + product % 3, 4,
        date '2025-01-01' + period * 200, date '2025-07-19' + period * 200, 'daxwellops'
    from generate_series(0, 499) as customer
    cross join generate_series(0, 9) as product
    cross join generate_series(0, 2) as period
    where there_are_contracts;

    insert into raw.inventory_snapshots (snapshot_date, sku_id, warehouse, on_hand_qty, on_order_qty, _pack)
    select date '2025-12-01' + day, 'S' || product, 'W', day % 9, 3, 'daxwellops'
    from generate_series(0, 79) as day
    cross join generate_series(0, 249) as product;

    insert into raw.production_batches (batch_id, production_date, sku_id, qty_produced, scrap_qty, _pack)
    select 'B' || i, date '2025-12-01' + i % 80, 'S' || i % 250, 100, 1, 'daxwellops'
    from generate_series(0, 4999) as i;

    insert into raw.order_flags (order_id, is_on_time, is_in_full, is_otif, _pack)
    select distinct 'O' || order_number, true, order_number % 2 = 0, order_number % 2 = 0, 'daxwellops'
    from line;

    insert into raw.customers (customer_id, customer_name, city, _pack)
    select 'C' || i, 'Customer ' || i, 'City ' || i % 20, 'daxwellops'
    from generate_series(0, 499) as i;

    insert into raw.products (sku_id, product_name, category, _pack)
    select 'S' || i, 'Product ' || i, 'Category ' || i % 9, 'daxwellops'
    from generate_series(0, 249) as i;

    insert into raw.customer_targets (customer_id, otif_target_percent, _pack)
    select 'C' || i, 90 + i % 9, 'daxwellops'
    from generate_series(0, 499) as i;
end
$$;
