-- One row per assessed order line and day after its promise: by how much what counts of
-- it changed on that day. What it counts on an earlier day is what it counts now, less
-- all changes since.

with

judged as (

    select * from int_order_lines_judged_late

),

numbered as (

    select
        order_line_id, order_id, promise_date, deadline_date, judged_date, qty_ordered,
        qty_filled,
        cast(is_filled as integer) as filled,
        cast(not is_filled as integer) as short,
        cast(is_in_full as integer) as in_full,
        cast(is_on_time as integer) as on_time,
        cast(is_otif as integer) as otif,
        row_number() over (partition by order_line_id order by judged_date) as place
    from judged

),

changed as (

    select
        order_line_id, order_id, promise_date, judged_date,
        case when place = 1 then 1 else 0 end as lines_change,
        case when place = 1 then qty_ordered else 0 end as qty_ordered_change,
        qty_filled - coalesce(lag(qty_filled) over of_line, 0) as qty_filled_change,
        filled - coalesce(lag(filled) over of_line, 0) as filled_change,
        short - coalesce(lag(short) over of_line, 0) as short_change,
        in_full - coalesce(lag(in_full) over of_line, 0) as in_full_change,
        on_time - coalesce(lag(on_time) over of_line, 0) as on_time_change,
        otif - coalesce(lag(otif) over of_line, 0) as otif_change
    from numbered
    window of_line as (partition by order_line_id order by judged_date)

)

select * from changed
-- what is so from the promised day on was never otherwise
where judged_date > promise_date
