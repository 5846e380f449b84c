-- One row per shipped position of an order line that brings something: its condition, and
-- when it became known. Whether goods that are under way on the as-of date arrive
-- undamaged is not known yet, whatever later exports say.

with

shipments as (

    -- a shipment of nothing brings nothing
    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null and coalesce(qty_shipped <> 0, true)

),

parameters as (

    select * from run_parameters

),

received as (

    select
        shipments.order_line_id,
        least(shipments.ship_date, shipments.delivery_date) as known_date,
        shipments.delivery_date,
        parameters.as_of_date is not null as is_under_way,
        case when parameters.as_of_date is null then shipments.is_undamaged end
            as is_undamaged,
        shipments.are_documents_correct

    from shipments

    left join parameters on shipments.delivery_date > parameters.as_of_date

)

select * from received
