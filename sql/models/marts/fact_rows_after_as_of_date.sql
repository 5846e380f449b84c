-- One row per source with rows dated after the as-of date: how many there are. No figure
-- counts them before their day has come, and none is out of sight.

with

lines as (

    select * from int_order_lines_landed

),

headers as (

    select * from stg_order_headers

),

unknown_orders as (

    select * from int_orders_not_known_yet

),

parameters as (

    select * from run_parameters

),

dated as (

    select
        'sales_orders' as source,
        coalesce(lines.order_date, headers.order_date) as known_date
    from lines

    left join headers on lines.order_id = headers.order_id

    union all

    select 'shipments' as source, least(ship_date, delivery_date) as known_date
    from stg_shipments

    union all

    select 'inventory_snapshots' as source, snapshot_date as known_date
    from stg_inventory_snapshots

    union all

    select 'production_batches' as source, production_date as known_date
    from stg_production_batches

),

later as (

    select dated.source, dated.known_date
    from dated

    inner join parameters on dated.known_date > parameters.as_of_date

    union all

    select 'order_headers' as source, headers.order_date as known_date
    from headers

    inner join unknown_orders on headers.order_id = unknown_orders.order_id

    union all

    select 'order_flags' as source, cast(null as date) as known_date
    from stg_order_flags

    inner join unknown_orders on stg_order_flags.order_id = unknown_orders.order_id

),

counted as (

    select
        source,
        count(*) as row_count,
        min(known_date) as first_date,
        max(known_date) as last_date
    from later
    group by source

)

select * from counted
