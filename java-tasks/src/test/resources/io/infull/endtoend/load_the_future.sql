-- What was landed, once more 400 days later under new ids, and what the future adds to orders of today.
insert into raw.sales_orders (order_id, order_date, customer_id, sku_id, qty_ordered, unit_price, requested_date,
    promised_ship_date, promised_delivery_date, accepted_date, qty_accepted, shipping_mode)
select order_id || '-F', order_date + 400, customer_id, sku_id, qty_ordered, unit_price * 2, requested_date + 400,
    promised_ship_date + 400, promised_delivery_date + 400, accepted_date + 400, qty_accepted + 1, shipping_mode
from raw.sales_orders;

-- a line that is added to an order of today, of a customer and product that nobody knows
insert into raw.sales_orders (order_id, order_date, customer_id, sku_id, qty_ordered, unit_price, promised_ship_date,
    accepted_date, qty_accepted)
select distinct order_id, date '2026-06-01', 'C-F', 'SKU-F', 5, 1.00, date '2026-06-02', date '2026-06-03', 1
from raw.sales_orders
where order_id not like '%-F';

insert into raw.order_headers (order_id, customer_id, order_date)
values ('H-F', 'C-F', date '2026-06-01'), ('H-G', 'C-F', date '2026-06-03');

-- a line that takes its date from its header
insert into raw.sales_orders (order_id, customer_id, sku_id, qty_ordered) values ('H-F', 'C-F', 'SKU-F', 5);

insert into raw.order_flags (order_id, is_on_time, is_in_full, is_otif)
values ('H-F', true, true, true), ('H-G', false, true, false);

insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, delivered_date, qty_shipped, carrier,
    shipped_at, delivered_at, is_undamaged, are_documents_correct)
select shipment_id || '-F', order_id || '-F', sku_id, ship_date + 400, delivered_date + 400, qty_shipped, carrier,
    shipped_at + interval '400 days', delivered_at + interval '400 days', not is_undamaged, not are_documents_correct
from raw.shipments;

-- what is shipped later to orders of today, with and without a quantity
insert into raw.shipments (shipment_id, order_id, sku_id, ship_date, delivered_date, qty_shipped, carrier,
    shipped_at, delivered_at, is_undamaged, are_documents_correct)
select shipment_id || '-G', order_id, sku_id, date '2026-06-01', date '2026-06-04',
    case when shipment_id like '%1' then qty_shipped end, 'Future',
    timestamptz '2026-06-01 10:00Z', timestamptz '2026-06-04 10:00Z', false, false
from raw.shipments
where shipment_id not like '%-F';

-- the same, of which the export has the moment only
insert into raw.shipments (shipment_id, order_id, sku_id, qty_shipped, carrier, shipped_at, is_undamaged,
    are_documents_correct)
select shipment_id || '-H', order_id, sku_id, qty_shipped, 'Future', timestamptz '2026-06-02 10:00Z', false, false
from raw.shipments
where shipment_id not like '%-F' and shipment_id not like '%-G';

-- what is under way today arrives later, and is damaged
update raw.shipments
set delivered_date = date '2026-06-03', delivered_at = timestamptz '2026-06-03 10:00Z', is_undamaged = false
where ship_date <= date '2026-05-31' and is_undamaged is null
    and coalesce(delivered_date > date '2026-05-31', delivered_at is null);

insert into raw.contracts (contract_id, customer_id, sku_id, agreed_price, moq, effective_start, effective_end)
select contract_id || '-F', customer_id, sku_id, min(agreed_price) / 2, min(moq), date '2026-06-01', null from raw.contracts
group by contract_id, customer_id, sku_id;

insert into raw.inventory_snapshots (snapshot_date, sku_id, warehouse, on_hand_qty, on_order_qty)
select snapshot_date + 400, sku_id, warehouse, 0, on_order_qty from raw.inventory_snapshots;

insert into raw.production_batches (batch_id, production_date, sku_id, qty_produced)
select batch_id || '-F', production_date + 400, sku_id, qty_produced from raw.production_batches;
insert into raw.production_batches (batch_id, production_date, sku_id, qty_produced)
select 'B-' || sku_id, date '2026-06-01', sku_id, 9 from (select distinct sku_id from raw.sales_orders) as ordered;
