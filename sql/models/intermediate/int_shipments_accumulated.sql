-- One row per order line that was shipped or delivered on several days, event and day:
-- how much there was up to that day, and in the end. Most lines need no such look.

with

shipments as (

    select * from int_shipments_matched_to_order_lines

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

    inner join lines on shipments.order_line_id = lines.order_line_id

),

events as (

    select
        order_line_id, 'shipped' as event,
        ship_date as event_date, qty_shipped as qty_moved
    from selected

    union all

    select
        order_line_id, 'delivered' as event,
        delivery_date as event_date, qty_delivered as qty_moved
    from selected

),

happened as (

    select
        events.order_line_id, events.event, events.event_date,
        sum(events.qty_moved) as qty_moved

    from events

    inner join parameters on events.event_date <= parameters.as_of_date

    group by events.order_line_id, events.event, events.event_date

),

accumulated as (

    select
        order_line_id, event, event_date,
        sum(qty_moved) over (
            partition by order_line_id, event order by event_date
        ) as qty_so_far,
        sum(qty_moved) over (partition by order_line_id, event) as qty_in_the_end
    from happened

)

select * from accumulated
