-- One row per source pack, working day of the twelve weeks up to the as-of date, and
-- measure of what was shipped on it. A day without shipments is a day of none.

with

parameters as (

    select * from run_parameters

),

shipments as (

    select *, coalesce(source_pack, 'none') as pack from stg_shipments

),

days as (

    select packs.pack, dim_dates.date_day
    from dim_dates

    cross join parameters

    cross join (select distinct pack from shipments) as packs

    where dim_dates.is_working_day
        and dim_dates.date_day > parameters.as_of_date - 84
        and dim_dates.date_day <= parameters.as_of_date

),

measured as (

    select
        days.pack,
        days.date_day,
        count(shipments.shipment_id) as row_count,
        percentile_cont(0.5) within group (order by shipments.qty_shipped) as quantity,
        avg(case when shipments.carrier is null then 100.0 else 0 end) as no_carrier,
        avg(case when shipments.qty_shipped is null then 100.0 else 0 end) as no_quantity

    from days

    left join shipments
        on days.pack = shipments.pack and days.date_day = shipments.ship_date

    group by days.pack, days.date_day

),

listed as (

    select
        measured.pack,
        measures.measure,
        measured.date_day,
        measured.row_count,
        case measures.measure
            when 'shipments' then measured.row_count
            when 'median quantity shipped' then measured.quantity
            when 'percent without carrier' then measured.no_carrier
            when 'percent shipped without quantity' then measured.no_quantity
        end as level
    from measured

    cross join (
        values
        ('shipments'), ('median quantity shipped'), ('percent without carrier'),
        ('percent shipped without quantity')
    ) as measures (measure)

)

select * from listed
