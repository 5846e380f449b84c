-- One row per source that ever delivered rows: when a file of it came last, and the newest date of business of its rows
-- up to the as-of date. A date that lies ahead says nothing about how far the data reaches.
with

parameters as (

    select cast(? as date) as as_of_date

),

dated as (

    select _load_id, order_date as business_date
    from raw.sales_orders where _deleted_load_id is null

    union all

    select _load_id, order_date
    from raw.order_headers where _deleted_load_id is null

    union all

    select _load_id, ship_date
    from raw.shipments where _deleted_load_id is null

    union all

    select _load_id, delivered_date
    from raw.shipments where _deleted_load_id is null

    union all

    -- exports may have the moments alone
    select _load_id, cast(shipped_at at time zone 'UTC' as date)
    from raw.shipments where _deleted_load_id is null

    union all

    select _load_id, cast(delivered_at at time zone 'UTC' as date)
    from raw.shipments where _deleted_load_id is null

    union all

    select _load_id, snapshot_date
    from raw.inventory_snapshots where _deleted_load_id is null

    union all

    select _load_id, production_date
    from raw.production_batches where _deleted_load_id is null

),

loads as (

    select
        _load_id as load_id,
        max(business_date) filter (where business_date <= (select as_of_date from parameters)) as newest_date
    from dated
    where business_date is not null and _load_id is not null
    group by _load_id

)

select
    arrival.pack,
    arrival.source,
    max(cast(arrival.loaded_at at time zone 'UTC' as date)) as arrived_on,
    max(loads.newest_date) as newest_date,
    count(loads.load_id) > 0 as has_dates
from ops.arrival

left join loads on arrival.load_id = loads.load_id

group by arrival.pack, arrival.source
order by arrival.pack, arrival.source
