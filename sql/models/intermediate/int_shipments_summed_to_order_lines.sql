-- One row per order line with shipments: what was shipped, delivered and fulfilled by
-- the as-of date. Fulfilled means the event that the policy of the line counts: shipped
-- or delivered.

with

shipments as (

    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

lines as (

    select * from int_order_lines_promised

),

parameters as (

    select * from run_parameters

),

happened as (

    select
        shipments.order_line_id,
        lines.event,
        lines.qty_required,

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

    inner join lines on shipments.order_line_id = lines.order_line_id

    cross join parameters

),

fulfilled as (

    select
        *,
        case when event = 'delivered' then qty_delivered else qty_shipped end
            as qty_fulfilled,
        case when event = 'delivered' then delivery_date else ship_date end as event_date
    from happened

),

accumulated as (

    select
        *,
        sum(qty_fulfilled) over (
            partition by order_line_id order by event_date
        ) as qty_so_far,
        sum(qty_fulfilled) over (partition by order_line_id) as qty_in_the_end
    from fulfilled

),

summed as (

    select
        order_line_id,

        ---------- numbers
        sum(qty_shipped) as qty_shipped,
        sum(qty_delivered) as qty_delivered,
        sum(qty_fulfilled) as qty_fulfilled,

        ---------- dates
        min(ship_date) as first_ship_date,
        max(ship_date) as last_ship_date,
        min(delivery_date) as first_delivery_date,
        max(delivery_date) as last_delivery_date,
        -- a shipment of nothing is no event
        min(event_date) filter (where qty_fulfilled > 0) as first_event_date,
        min(event_date) filter (
            where qty_so_far > 0 and qty_so_far >= least(qty_required, qty_in_the_end)
        ) as completion_date

    from accumulated
    group by order_line_id

)

select * from summed
