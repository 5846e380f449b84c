-- What was landed, typed. Canonical for every ERP; the contracts in sql/sources say which column feeds which.
-- _pack, _file, _line (counted from 1, the header is line 1) and _load_id say where a row came from; a row that
-- someone inserted by hand has none.

create schema if not exists raw;

-- One row per order line. line_number where the ERP numbers lines, else order and sku name the line.
create table raw.sales_orders (
    order_id text not null,
    line_number integer,
    order_date date,
    customer_id text,
    sku_id text not null,
    qty_ordered numeric,
    unit_price numeric,
    requested_date date,
    promised_ship_date date,
    last_promised_ship_date date,
    promised_delivery_date date,
    last_promised_delivery_date date,
    line_status text,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint sales_orders_key unique nulls not distinct (order_id, sku_id, line_number)
);

-- One row per order, for exports that keep the header apart from the lines.
create table raw.order_headers (
    order_id text not null,
    customer_id text,
    order_date date,
    order_status text,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint order_headers_key unique (order_id)
);

-- One row per shipped position. Without sku_id the shipment belongs to the only line of its order.
create table raw.shipments (
    shipment_id text not null,
    order_id text not null,
    sku_id text,
    line_number integer,
    ship_date date,
    delivered_date date,
    qty_shipped numeric,
    -- Where the export tells it apart from what was shipped.
    qty_delivered numeric,
    carrier text,
    warehouse text,
    priority text,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint shipments_key unique nulls not distinct (shipment_id, order_id, sku_id, line_number)
);

-- Prices and minimum order quantities agreed with a customer, both dates inclusive; open ends are null.
create table raw.contracts (
    contract_id text,
    customer_id text not null,
    sku_id text not null,
    agreed_price numeric not null,
    moq numeric,
    effective_start date,
    effective_end date,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint contracts_key
    unique nulls not distinct (contract_id, customer_id, sku_id, effective_start, effective_end)
);

create table raw.inventory_snapshots (
    snapshot_date date not null,
    sku_id text not null,
    warehouse text,
    on_hand_qty numeric,
    on_order_qty numeric,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint inventory_snapshots_key unique nulls not distinct (snapshot_date, sku_id, warehouse)
);

create table raw.production_batches (
    batch_id text not null,
    production_date date,
    sku_id text,
    production_line text,
    shift text,
    qty_produced numeric,
    scrap_qty numeric,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint production_batches_key unique (batch_id)
);

create table raw.customers (
    customer_id text not null,
    customer_name text,
    city text,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint customers_key unique (customer_id)
);

create table raw.products (
    sku_id text not null,
    product_name text,
    category text,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint products_key unique (sku_id)
);

-- Service levels agreed with a customer at order grain, in percent.
create table raw.customer_targets (
    customer_id text not null,
    on_time_target_percent numeric,
    in_full_target_percent numeric,
    otif_target_percent numeric,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint customer_targets_key unique (customer_id)
);

-- What another system claims about an order: reconciled and reported, never used.
create table raw.order_flags (
    order_id text not null,
    is_on_time boolean,
    is_in_full boolean,
    is_otif boolean,
    _pack text, _file text, _line bigint, _load_id bigint,
    constraint order_flags_key unique (order_id)
);

-- Text is ordered by its bytes, whatever the language of the database is: the index of a key is built in half the time,
-- and rows stand in the same order everywhere.
do $$
declare
    text_column record;
begin
    for text_column in
        select attrelid::regclass as raw_table, attname
        from pg_attribute
        inner join pg_class on pg_attribute.attrelid = pg_class.oid
        where relnamespace = 'raw'::regnamespace and relkind = 'r' and atttypid = 'text'::regtype and attnum > 0
        order by relname, attnum
    loop
        execute format('alter table %s alter %I type text collate "C"', text_column.raw_table, text_column.attname);
    end loop;
end
$$;

do $$
declare
    raw_table regclass;
begin
    for raw_table in
        select oid from pg_class where relnamespace = 'raw'::regnamespace and relkind = 'r' order by relname
    loop
        execute format(
            'create trigger note_change after insert or update or delete or truncate on %s '
            'for each statement execute function ops.note_raw_change()', raw_table
        );
    end loop;
end
$$;
