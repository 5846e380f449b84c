-- One row per shipped position that was shipped or delivered by the as-of date. Later
-- ones are not known yet.

with

shipments as (

    select * from stg_shipments

),

parameters as (

    select * from run_parameters

),

known as (

    select * from shipments
    where not exists (
        select 1 from parameters
        where least(shipments.ship_date, shipments.delivery_date) > parameters.as_of_date
    )

)

select * from known
