-- of the last day that counts: a later order would not be known yet
insert into raw.sales_orders
    (order_id, order_date, customer_id, sku_id, qty_ordered, unit_price, promised_ship_date)
select 'O_BAD_1', as_of_date, 'C001', 'SKU001', -10, 5.00, as_of_date + 2
from analytics.run_parameters
