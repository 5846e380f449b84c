-- One row per order line that was shipped or delivered on several days, clock, event and
-- day: how much there was up to that day, and in the end. Most lines need no such look.

with

shipments as (

    select * from int_shipments_by_clock

),

lines as (

    select * from int_shipments_summed_to_order_lines
    where is_on_several_days

),

parameters as (

    select * from run_parameters

),

selected as (

    select shipments.* from shipments

    inner join lines
        on shipments.order_line_id = lines.order_line_id
        and shipments.clock = lines.clock

),

events as (

    select
        order_line_id, clock, 'shipped' as event,
        ship_date as event_date, qty_shipped as qty_moved
    from selected

    union all

    select
        order_line_id, clock, 'delivered' as event,
        delivery_date as event_date, qty_delivered as qty_moved
    from selected

),

happened as (

    select
        events.order_line_id, events.clock, events.event, events.event_date,
        sum(events.qty_moved) as qty_moved

    from events

    inner join parameters on events.event_date <= parameters.as_of_date

    group by events.order_line_id, events.clock, events.event, events.event_date

),

accumulated as (

    select
        order_line_id, clock, event, event_date,
        sum(qty_moved) over so_far as qty_so_far,
        sum(qty_moved) over of_line as qty_in_the_end
    from happened

    window
        of_line as (partition by order_line_id, clock, event),
        so_far as (partition by order_line_id, clock, event order by event_date)

)

select * from accumulated
