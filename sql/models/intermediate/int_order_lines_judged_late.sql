-- One row per assessed order line and day after its promise from which on it is judged
-- otherwise than before: the judgement from that day on. The first is that of the
-- deadline; lines that are judged on their promised day and never again have no row.

with

lines as (

    select * from int_order_lines_assessed
    where fulfillment_state = 'assessed' and missing_column is null

),

shipments as (

    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

moved as (

    select
        lines.order_line_id,
        lines.deadline_date,
        lines.as_of_date,
        case when lines.event = 'delivered' then shipments.delivery_date
            else shipments.ship_date end as event_date,
        case when lines.event = 'delivered' then shipments.qty_delivered
            else shipments.qty_shipped end as qty_moved

    from lines

    inner join shipments on lines.order_line_id = shipments.order_line_id

),

happened_late as (

    select order_line_id, event_date as judged_date, sum(qty_moved) as qty_late
    from moved
    where event_date > deadline_date and event_date <= as_of_date
    group by order_line_id, event_date
    having sum(qty_moved) <> 0

),

days as (

    select order_line_id, judged_date, qty_late from happened_late

    union all

    select order_line_id, deadline_date as judged_date, 0 as qty_late
    from lines
    where deadline_date > promise_date
        or order_line_id in (select order_line_id from happened_late)

),

accumulated as (

    select
        lines.*,
        days.judged_date,
        lines.qty_fulfilled - sum(days.qty_late) over of_line as qty_by_deadline,
        lines.qty_fulfilled - sum(days.qty_late) over of_line
        + sum(days.qty_late) over so_far as qty_by_then,
        days.judged_date = max(days.judged_date) over of_line as is_last

    from days

    inner join lines on days.order_line_id = lines.order_line_id

    window
        of_line as (partition by days.order_line_id),
        so_far as (partition by days.order_line_id order by days.judged_date)

),

judged as (

    select
        order_line_id, order_id, promise_date, deadline_date, judged_date,
        qty_ordered,
        least(qty_by_then, qty_ordered) as qty_filled,
        qty_by_then >= qty_ordered as is_filled,
        qty_by_then >= qty_required as is_in_full,
        -- complete is what was required, or all that has come by then
        case when basis = 'cumulative' and not is_last and not is_on_time and not is_early
            then qty_by_deadline > 0 and qty_by_then = qty_by_deadline
            else is_on_time
        end as is_on_time
    from accumulated

)

select *, is_on_time and is_in_full as is_otif from judged
