-- One row per assessed order line and day after its promise from which on it is judged
-- otherwise than before: the judgement from that day on, of what was known by then. The
-- first is that of the deadline, or of the first event that a line without any quantity
-- needs; lines that are judged on their promised day and never again have no row.

with

days as (

    select * from int_order_lines_late_days

),

accumulated as (

    select
        order_line_id, order_id, policy_id, basis, grain,
        promise_date, earliest_date, deadline_date, judged_date,
        qty_ordered, qty_required, qty_allowed, line_is_on_time,
        is_never_measured, needs_event,
        sum(qty_moved) over so_far as qty_by_then,
        sum(qty_in_time) over so_far as qty_in_time,
        bool_or(lacks_qty) over so_far as lacks_qty,
        min(first_event_date) over so_far as first_event_date,
        max(last_event_date) over so_far as last_event_date,
        judged_date = max(judged_date) over (partition by order_line_id) as is_last
    from days
    window so_far as (partition by order_line_id order by judged_date)

),

judged as (

    select
        *,
        (needs_event and first_event_date is null) is not true as is_judged_by_then,
        (is_never_measured or lacks_qty) is not true as is_measured_by_then,
        qty_by_then >= qty_required
        and coalesce(qty_by_then <= qty_allowed, true) as is_in_full_by_then,
        case
            when is_last then line_is_on_time
            when first_event_date < earliest_date then false
            -- where a quantity is unknown, the last of all that came completes it
            when grain = 'shipment' or basis = 'cumulative' and lacks_qty
                and coalesce(qty_by_then < qty_required, true)
                then coalesce(last_event_date <= deadline_date, false)
            -- complete is what was required, or all that was known by then
            when basis = 'cumulative' then qty_in_time > 0
                and qty_in_time >= least(qty_required, qty_by_then)
            else coalesce(first_event_date <= deadline_date, false)
        end as is_on_time_by_then
    from accumulated

),

-- an order that a policy judges as a whole is what all of its lines are
combined as (

    select
        *,
        bool_and(is_judged_by_then) over together as is_judged,
        bool_and(is_measured_by_then) over together as is_measured,
        bool_and(is_in_full_by_then) over together as are_in_full,
        bool_and(is_on_time_by_then) over together as is_on_time
    from judged
    window together as (
        partition by
            policy_id, grain,
            case when grain = 'order' then order_id else order_line_id end, judged_date
    )

)

select
    order_line_id, order_id, promise_date, deadline_date, judged_date, is_on_time,
    -- null where a quantity is unknown
    case when is_measured then qty_ordered end as qty_ordered,
    case when is_measured then least(qty_by_then, qty_ordered) end as qty_filled,
    case when is_measured then qty_by_then >= qty_ordered end as is_filled,
    case when is_measured then are_in_full end as is_in_full,
    case when is_measured then is_on_time and are_in_full end as is_otif
from combined
where is_judged
