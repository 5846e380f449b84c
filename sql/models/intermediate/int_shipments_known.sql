-- One row per shipped position that was shipped or delivered by the as-of date. Later
-- ones are not known yet, and goods that came back are no shipments.

with

shipments as (

    select * from stg_shipments

),

parameters as (

    select * from run_parameters

),

declared as (

    select * from int_returns_declared
    where raw_table = 'shipments'

),

known as (

    select * from shipments
    where not exists (
        select 1 from parameters
        where least(shipments.ship_date, shipments.delivery_date) > parameters.as_of_date
    )

),

sent as (

    select * from known
    where not is_negative
        or coalesce(source_pack not in (select source_pack from declared), true)

)

select * from sent
