-- One row per order line with shipments: what was shipped, delivered and fulfilled (the
-- event that the policy of the line counts) by the as-of date.

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
        lines.event, lines.qty_required,

        -- what happens after the as-of date is not known yet
        case when shipments.ship_date <= parameters.as_of_date
            then shipments.ship_date end as ship_date,
        case when shipments.ship_date <= parameters.as_of_date
            then coalesce(shipments.qty_shipped, 0) else 0 end as qty_shipped,
        case when shipments.delivery_date <= parameters.as_of_date
            then shipments.delivery_date end as delivery_date,
        case when shipments.delivery_date <= parameters.as_of_date
            then coalesce(shipments.qty_delivered, 0) else 0 end as qty_delivered,
        case when lines.event = 'delivered' then shipments.qty_delivered
            else shipments.qty_shipped end is null as lacks_qty

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
        -- a shipment of nothing is no event, one of an unknown quantity is one
        case when qty_fulfilled > 0 or lacks_qty then event_date end as moved_date,
        sum(qty_fulfilled) over (
            partition by order_line_id order by event_date
        ) as qty_so_far,
        sum(qty_fulfilled) over (partition by order_line_id) as qty_in_the_end
    from fulfilled

),

summed as (

    select
        order_line_id,
        sum(qty_shipped) as qty_shipped, sum(qty_delivered) as qty_delivered,
        sum(qty_fulfilled) as qty_fulfilled,
        coalesce(bool_or(lacks_qty and event_date is not null), false) as lacks_qty,
        bool_or(lacks_qty and coalesce(ship_date, delivery_date) is null) as lacks_all,
        min(ship_date) as first_ship_date, max(ship_date) as last_ship_date,
        min(delivery_date) as first_delivery_date,
        max(delivery_date) as last_delivery_date,
        min(moved_date) as first_event_date,
        -- where a quantity is unknown, all that came is complete with the last of it
        case when bool_or(lacks_qty and event_date is not null)
            and coalesce(max(qty_in_the_end) < max(qty_required), true)
            then max(moved_date) else min(event_date) filter (
                where qty_so_far > 0 and qty_so_far >= least(qty_required, qty_in_the_end)
            )
        end as completion_date

    from accumulated
    group by order_line_id

)

select * from summed
