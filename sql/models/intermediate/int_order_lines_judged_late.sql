-- One row per assessed order line and day after its promise from which on it is judged
-- otherwise than before: the judgement from that day on. The first is that of the
-- deadline; lines that are judged on their promised day and never again have no row.

with

days as (

    select * from int_order_lines_late_days

),

accumulated as (

    select
        *,
        qty_fulfilled - sum(qty_late) over of_line as qty_by_deadline,
        qty_fulfilled - sum(qty_late) over of_line
        + sum(qty_late) over so_far as qty_by_then,
        judged_date = max(judged_date) over of_line as is_last
    from days

    window
        of_line as (partition by order_line_id),
        so_far as (partition by order_line_id order by judged_date)

),

judged as (

    select
        *,
        qty_by_then >= qty_required
        and coalesce(qty_by_then <= qty_allowed, true) as is_in_full_by_then,
        -- complete is what was required, or all that has come by then
        case
            when (basis = 'cumulative' or grain = 'shipment')
                and not is_last and is_late and not is_early
                then qty_by_deadline > 0 and qty_by_then = qty_by_deadline
            else line_is_on_time
        end as is_on_time_by_then
    from accumulated

),

combined as (

    select
        order_line_id, order_id, promise_date, deadline_date, judged_date,
        qty_ordered,
        least(qty_by_then, qty_ordered) as qty_filled,
        qty_by_then >= qty_ordered as is_filled,
        case when grain = 'order' then bool_and(is_in_full_by_then) over of_order
            else is_in_full_by_then end as is_in_full,
        case when grain = 'order' then bool_and(is_on_time_by_then) over of_order
            else is_on_time_by_then end as is_on_time
    from judged
    window of_order as (partition by order_id, grain, judged_date)

)

select *, is_on_time and is_in_full as is_otif from combined
