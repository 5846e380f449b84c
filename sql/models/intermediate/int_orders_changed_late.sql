-- One row per assessed order and day after its promise: by how much what counts of it
-- changed on that day. An order is judged from the deadline of its last line on, or from
-- the day on which the last of its lines could be judged.

with

orders as (

    select * from fact_orders
    where order_state = 'assessed'

),

lines as (

    select * from int_order_lines_changed_late

),

days as (

    select
        lines.order_id,
        greatest(lines.judged_date, orders.deadline_date) as judged_date,
        lines.lines_change, lines.measured_change,
        lines.in_full_change, lines.on_time_change, lines.otif_change
    from lines

    inner join orders on lines.order_id = orders.order_id

    union all

    select order_id, deadline_date, 0, 0, 0, 0, 0 from orders
    where deadline_date > promise_date
        or order_id in (select order_id from lines)

),

summed as (

    select
        order_id, judged_date,
        sum(lines_change) as lines_change,
        sum(measured_change) as measured_change,
        sum(in_full_change) as in_full_change,
        sum(on_time_change) as on_time_change,
        sum(otif_change) as otif_change
    from days
    group by order_id, judged_date

),

-- lines that counted by then: those that count now, less those since
counted as (

    select
        orders.order_id, orders.promise_date, summed.judged_date,
        coalesce(sum(summed.lines_change) over since, 0) = 0 as is_judged,
        orders.measured_line_count - coalesce(sum(summed.measured_change) over since, 0)
        = orders.assessed_line_count as is_measured,
        orders.in_full_line_count - coalesce(sum(summed.in_full_change) over since, 0)
        = orders.assessed_line_count as is_in_full,
        orders.on_time_line_count - coalesce(sum(summed.on_time_change) over since, 0)
        = orders.assessed_line_count as is_on_time,
        orders.otif_line_count - coalesce(sum(summed.otif_change) over since, 0)
        = orders.assessed_line_count as is_otif

    from summed

    inner join orders on summed.order_id = orders.order_id

    window since as (
        partition by summed.order_id order by summed.judged_date
        rows between 1 following and unbounded following
    )

),

changed as (

    select
        order_id, promise_date, judged_date,
        1 - coalesce(lag(1) over of_order, 0) as orders_change,
        cast(is_measured as integer)
        - coalesce(lag(cast(is_measured as integer)) over of_order, 0) as measured_change,
        cast(is_in_full as integer)
        - coalesce(lag(cast(is_in_full as integer)) over of_order, 0) as in_full_change,
        cast(is_on_time as integer)
        - coalesce(lag(cast(is_on_time as integer)) over of_order, 0) as on_time_change,
        cast(is_otif as integer)
        - coalesce(lag(cast(is_otif as integer)) over of_order, 0) as otif_change
    from counted
    where is_judged
    window of_order as (partition by order_id order by judged_date)

)

select * from changed
where judged_date > promise_date
