-- One row per order line with a shipment by the as-of date: carrier and warehouse of the
-- first one, so that every line belongs to exactly one of each and figures add up.

with

shipments as (

    select *, coalesce(ship_date, delivery_date) as movement_date
    from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

parameters as (

    select * from run_parameters

),

ranked as (

    select
        shipments.order_line_id,
        coalesce(shipments.carrier, 'unknown') as carrier,
        coalesce(shipments.warehouse, 'unknown') as warehouse,
        row_number() over (
            partition by shipments.order_line_id
            -- the shipment id only makes the choice repeatable
            order by shipments.movement_date, shipments.shipment_id
        ) as shipment_rank

    from shipments

    inner join parameters on shipments.movement_date <= parameters.as_of_date

),

first_ones as (

    select order_line_id, carrier, warehouse from ranked
    where shipment_rank = 1

)

select * from first_ones
