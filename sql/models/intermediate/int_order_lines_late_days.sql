-- One row per assessed order line and day after its promise on which something of it may
-- be judged anew, with what became known on that day. The first is the deadline, with all
-- that was known by then; lines of which nothing is learned after the promised day have
-- no row. A line that lacks a quantity has them, too, as on time needs none.

with

lines as (

    select
        order_line_id, order_id, policy_id, basis, grain,
        promise_date, earliest_date, deadline_date,
        qty_ordered, qty_required, qty_allowed, line_is_on_time,
        -- whatever is shipped
        qty_ordered is null or qty_required is null or lacks_qty_of_pack
            as is_never_measured,
        coalesce(qty_ordered is null and lacks_all, false) as needs_event
    from int_order_lines_assessed
    where purpose = 'decision' and fulfillment_state = 'assessed'

),

learned as (

    select * from int_order_lines_learned

),

learned_late as (

    select * from learned where judged_date > deadline_date

),

-- what happens to a line happens to all lines of an order that a policy judges as a whole
days as (

    select order_line_id, judged_date from learned_late

    union

    select lines.order_line_id, learned_late.judged_date
    from lines

    inner join learned_late
        on lines.order_id = learned_late.order_id
        and lines.policy_id = learned_late.policy_id
        and lines.grain = 'order' and learned_late.grain = 'order'

    union

    select order_line_id, deadline_date as judged_date
    from lines
    where deadline_date > promise_date
        or order_line_id in (select order_line_id from learned_late)
        or (order_id, policy_id)
        in (select order_id, policy_id from learned_late where grain = 'order')

),

joined as (

    select
        lines.*, days.judged_date,
        coalesce(learned.qty_moved, 0) as qty_moved,
        coalesce(learned.qty_in_time, 0) as qty_in_time,
        coalesce(learned.lacks_qty, false) as lacks_qty,
        learned.first_event_date, learned.last_event_date

    from days

    inner join lines on days.order_line_id = lines.order_line_id

    left join learned
        on days.order_line_id = learned.order_line_id
        and days.judged_date = learned.judged_date

)

select * from joined
