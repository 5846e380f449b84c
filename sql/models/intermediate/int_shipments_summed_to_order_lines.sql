-- One row per order line with shipments and clock: what was shipped and delivered by the
-- as-of date, whichever of them a policy counts.

with

shipments as (

    select * from int_shipments_by_clock
    where order_line_id is not null

),

parameters as (

    select * from run_parameters

),

happened as (

    select
        shipments.order_line_id,
        shipments.clock,

        -- what happens after the as-of date is not known yet
        case when shipments.ship_date <= parameters.as_of_date
            then shipments.ship_date end as ship_date,
        case when shipments.ship_date <= parameters.as_of_date
            then coalesce(shipments.qty_shipped, 0) else 0 end as qty_shipped,
        case when shipments.delivery_date <= parameters.as_of_date
            then shipments.delivery_date end as delivery_date,
        case when shipments.delivery_date <= parameters.as_of_date
            then coalesce(shipments.qty_delivered, 0) else 0 end as qty_delivered,
        shipments.qty_shipped is null as lacks_shipped,
        shipments.qty_delivered is null as lacks_delivered,
        -- one that counts only tomorrow, by its clock, has a date
        coalesce(shipments.ship_date, shipments.delivery_date) is null as lacks_date

    from shipments

    cross join parameters

),

moved as (

    select
        *,
        -- a shipment of nothing is no event, one of an unknown quantity is one
        case when qty_shipped <> 0 or lacks_shipped then ship_date end as shipped_date,
        case when qty_delivered <> 0 or lacks_delivered then delivery_date
        end as delivered_date
    from happened

),

summed as (

    select
        order_line_id,
        clock,

        ---------- numbers
        sum(qty_shipped) as qty_shipped,
        sum(qty_delivered) as qty_delivered,

        ---------- dates
        min(ship_date) as first_ship_date, max(ship_date) as last_ship_date,
        min(delivery_date) as first_delivery_date,
        max(delivery_date) as last_delivery_date,
        min(shipped_date) filter (where qty_shipped >= 0) as first_shipped_date,
        max(shipped_date) filter (where qty_shipped >= 0) as last_shipped_date,
        min(delivered_date) filter (where qty_delivered >= 0) as first_delivered_date,
        max(delivered_date) filter (where qty_delivered >= 0) as last_delivered_date,

        ---------- booleans
        coalesce(
            min(shipped_date) < max(shipped_date)
            or min(delivered_date) < max(delivered_date),
            false
        ) as is_on_several_days,
        bool_or(lacks_shipped and ship_date is not null) as lacks_shipped_qty,
        bool_or(lacks_delivered and delivery_date is not null) as lacks_delivered_qty,
        bool_or(lacks_shipped and lacks_date) as lacks_all_shipped,
        bool_or(lacks_delivered and lacks_date) as lacks_all_delivered

    from moved
    group by order_line_id, clock

)

select * from summed
