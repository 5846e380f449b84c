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

-- a shipment of nothing is no event, and what comes after the as-of date is not known yet
happened as (

    select
        shipments.order_line_id,
        case when shipments.ship_date <= parameters.as_of_date
            and shipments.qty_shipped > 0 then shipments.ship_date end as ship_date,
        case when shipments.ship_date <= parameters.as_of_date
            and shipments.qty_shipped > 0 then shipments.qty_shipped end as qty_shipped,
        case when shipments.delivery_date <= parameters.as_of_date
            and shipments.qty_delivered > 0 then shipments.delivery_date
        end as delivery_date,
        case when shipments.delivery_date <= parameters.as_of_date
            and shipments.qty_delivered > 0 then shipments.qty_delivered
        end as qty_delivered

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
        max(delivery_date) as last_delivery_date

    from happened
    group by order_line_id

)

select * from summed
