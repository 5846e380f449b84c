-- One row per assessed order line and day on which shipments of it became known, from its
-- deadline on: what these were. Those known before are rows of the deadline.

with

lines as (

    select * from int_order_lines_assessed
    where purpose = 'decision' and fulfillment_state = 'assessed'

),

shipments as (

    select * from int_shipments_by_clock
    where order_line_id is not null

),

moved as (

    select
        lines.order_line_id, lines.order_id, lines.policy_id, lines.grain,
        lines.deadline_date, lines.as_of_date,
        shipments.known_date,
        case when lines.event = 'delivered' then shipments.delivery_date
            else shipments.ship_date end as event_date,
        case when lines.event = 'delivered' then shipments.qty_delivered
            else shipments.qty_shipped end as qty_moved

    from lines

    inner join shipments
        on lines.order_line_id = shipments.order_line_id
        and lines.clock = shipments.clock

),

-- on a clock behind that of the export, a day is over before its shipments are known
dated as (

    select
        *, greatest(event_date, known_date, deadline_date) as judged_date
    from moved
    -- a shipment of nothing is no event, one of an unknown quantity is one
    where event_date <= as_of_date and coalesce(qty_moved <> 0, true)

),

summed as (

    select
        order_line_id, order_id, policy_id, grain, deadline_date, judged_date,
        coalesce(sum(qty_moved), 0) as qty_moved,
        coalesce(sum(qty_moved) filter (where event_date <= deadline_date), 0)
            as qty_in_time,
        bool_or(qty_moved is null) as lacks_qty,
        min(event_date) filter (where coalesce(qty_moved > 0, true)) as first_event_date,
        max(event_date) filter (where coalesce(qty_moved > 0, true)) as last_event_date
    from dated
    group by order_line_id, order_id, policy_id, grain, deadline_date, judged_date

)

select * from summed
