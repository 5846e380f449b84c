-- One row per assessed order line and day after its promise: by how much what counts of
-- it changed on that day. What it counts on an earlier day is what it counts now, less
-- all changes since. Where a quantity is unknown, it counts on time only.

with

judged as (

    select * from int_order_lines_judged_late

),

counted as (

    select
        order_line_id, order_id, promise_date, judged_date,
        case when is_in_full is null then 0 else 1 end as measured,
        coalesce(qty_ordered, 0) as qty_ordered,
        coalesce(qty_filled, 0) as qty_filled,
        coalesce(cast(is_filled as integer), 0) as filled,
        coalesce(cast(not is_filled as integer), 0) as short,
        coalesce(cast(is_in_full as integer), 0) as in_full,
        cast(is_on_time as integer) as on_time,
        coalesce(cast(is_otif as integer), 0) as otif
    from judged

),

changed as (

    select
        order_line_id, order_id, promise_date, judged_date,
        1 - coalesce(lag(1) over of_line, 0) as lines_change,
        measured - coalesce(lag(measured) over of_line, 0) as measured_change,
        qty_ordered - coalesce(lag(qty_ordered) over of_line, 0) as qty_ordered_change,
        qty_filled - coalesce(lag(qty_filled) over of_line, 0) as qty_filled_change,
        filled - coalesce(lag(filled) over of_line, 0) as filled_change,
        short - coalesce(lag(short) over of_line, 0) as short_change,
        in_full - coalesce(lag(in_full) over of_line, 0) as in_full_change,
        on_time - coalesce(lag(on_time) over of_line, 0) as on_time_change,
        otif - coalesce(lag(otif) over of_line, 0) as otif_change
    from counted
    window of_line as (partition by order_line_id order by judged_date)

)

select * from changed
-- what is so from the promised day on was never otherwise
where judged_date > promise_date
