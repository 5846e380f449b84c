-- title: Orders with correct documents
-- about: Assessed orders whose documents were all correct.
-- section: service
-- order: 97
-- chart: card
-- grain: order
-- unit: orders
-- display: ratio
-- better: higher
-- kpi: order_documents
-- bounded_by: [sales_orders, shipments]
-- unbounded_by: [order_headers]
-- date: order_promise_date
-- rows: order_are_documents_correct
select period_date, customer_id, city, category, carrier, numerator, denominator
from kpi_values
where kpi = 'order_documents'
