-- One row per assessed order line and day after its promise on which something of it may
-- be judged anew, with what came on that day. The first is the deadline; lines to which
-- nothing happens after the promised day have no row.

with

lines as (

    select
        order_line_id, order_id, event, clock, basis, grain,
        promise_date, deadline_date, as_of_date,
        qty_ordered, qty_required, qty_allowed, qty_fulfilled,
        is_early, is_late, line_is_on_time, line_is_in_full
    from int_order_lines_assessed
    where purpose = 'decision'
        and fulfillment_state = 'assessed' and missing_column is null

),

shipments as (

    select * from int_shipments_by_clock
    where order_line_id is not null

),

moved as (

    select
        lines.order_line_id, lines.order_id, lines.grain,
        lines.deadline_date,
        lines.as_of_date,
        case when lines.event = 'delivered' then shipments.delivery_date
            else shipments.ship_date end as event_date,
        case when lines.event = 'delivered' then shipments.qty_delivered
            else shipments.qty_shipped end as qty_moved

    from lines

    inner join shipments
        on lines.order_line_id = shipments.order_line_id
        and lines.clock = shipments.clock

),

happened_late as (

    select
        order_line_id, order_id, grain, event_date as judged_date,
        sum(qty_moved) as qty_late
    from moved
    where event_date > deadline_date and event_date <= as_of_date
    group by order_line_id, order_id, grain, event_date
    having sum(qty_moved) <> 0

),

-- what happens to a line happens to all lines of an order that is judged as a whole
days as (

    select order_line_id, judged_date, qty_late from happened_late

    union all

    select lines.order_line_id, happened_late.judged_date, 0 as qty_late
    from lines

    inner join happened_late
        on lines.order_id = happened_late.order_id
        and lines.grain = 'order' and happened_late.grain = 'order'

    union all

    select order_line_id, deadline_date as judged_date, 0 as qty_late
    from lines
    where deadline_date > promise_date
        or order_line_id in (select order_line_id from happened_late)
        or order_id in (select order_id from happened_late where grain = 'order')

),

summed as (

    select order_line_id, judged_date, sum(qty_late) as qty_late
    from days
    group by order_line_id, judged_date

),

joined as (

    select lines.*, summed.judged_date, summed.qty_late
    from summed

    inner join lines on summed.order_line_id = lines.order_line_id

)

select * from joined
