-- One row per order line with shipments: what was shipped and what was delivered by the
-- as-of date, whichever of them a policy counts.

with

shipments as (

    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

parameters as (

    select * from run_parameters

),

happened as (

    select
        shipments.order_line_id,

        -- what happens after the as-of date is not known yet
        case when shipments.ship_date <= parameters.as_of_date
            then shipments.ship_date end as ship_date,
        case when shipments.ship_date <= parameters.as_of_date
            then coalesce(shipments.qty_shipped, 0) else 0 end as qty_shipped,
        case when shipments.delivery_date <= parameters.as_of_date
            then shipments.delivery_date end as delivery_date,
        case when shipments.delivery_date <= parameters.as_of_date
            then coalesce(shipments.qty_delivered, 0) else 0 end as qty_delivered

    from shipments

    cross join parameters

),

summed as (

    select
        order_line_id,

        ---------- numbers
        sum(qty_shipped) as qty_shipped,
        sum(qty_delivered) as qty_delivered,

        ---------- dates
        min(ship_date) as first_ship_date,
        max(ship_date) as last_ship_date,
        min(delivery_date) as first_delivery_date,
        max(delivery_date) as last_delivery_date,
        -- a shipment of nothing is no event
        min(ship_date) filter (where qty_shipped > 0) as first_shipped_date,
        min(delivery_date) filter (where qty_delivered > 0) as first_delivered_date,

        ---------- booleans
        coalesce(
            min(ship_date) filter (where qty_shipped <> 0)
            < max(ship_date) filter (where qty_shipped <> 0),
            false
        )
        or coalesce(
            min(delivery_date) filter (where qty_delivered <> 0)
            < max(delivery_date) filter (where qty_delivered <> 0),
            false
        ) as is_on_several_days

    from happened
    group by order_line_id

)

select * from summed
