-- Real exports have keys that are narrower than their rows: a product twice in an order without line numbers, two lots
-- in one delivery. Rows of the same key are numbered, so that each stays a row of its own.

-- _key_number: which of the rows of this key in its file, from 1.
-- _is_added: the rows of its key are one line, whose quantities are added up (same_key: sum).
alter table raw.sales_orders
add column _key_number integer not null default 1,
add column _is_added boolean not null default false,
drop constraint sales_orders_key,
add constraint sales_orders_key unique nulls not distinct (order_id, sku_id, line_number, _key_number);

alter table raw.shipments
add column _key_number integer not null default 1,
add column _is_added boolean not null default false,
drop constraint shipments_key,
add constraint shipments_key
unique nulls not distinct (shipment_id, order_id, sku_id, line_number, _key_number);

-- Mostly empty: in most exports no row repeats a key, and few are added up.
create index sales_orders_repeated on raw.sales_orders (order_id) where _key_number > 1;
create index shipments_repeated on raw.shipments (order_id) where _key_number > 1;
create index sales_orders_added on raw.sales_orders (order_id) where _is_added;
