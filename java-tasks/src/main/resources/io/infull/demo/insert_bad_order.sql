insert into raw.sales_orders
    (order_id, order_date, customer_id, sku_id, qty_ordered, unit_price, promised_ship_date)
values
    ('O_BAD_1', '2026-02-01', 'C001', 'SKU001', -10, 5.00, '2026-02-03')
