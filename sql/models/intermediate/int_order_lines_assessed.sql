-- One row per order line and policy that judges it: its state and its judgement. With a
-- policy that judges orders as a whole, those of the order: all of its lines or none.

with

lines as (

    select * from int_order_lines_judged

),

-- named apart, since of what is read twice the planner would make a copy
lines_of_whole_orders as (

    select * from int_order_lines_judged
    where grain = 'order'

),

doubted as (

    select * from int_orders_in_doubt

),

orders as (

    select
        order_id, policy_id, purpose,
        -- what cannot be judged of one line cannot be judged of its order, nor can an
        -- order of which a line was rejected
        coalesce(
            max(line_state) filter (
                where line_state not in ('assessed', 'cancelled', 'nothing_ordered')
            ),
            case when order_id in (select order_id from doubted) then 'not_judged' end
        ) as other_state,
        max(line_missing_column) filter (where line_state = 'assessed')
            as missing_column,
        bool_and(line_is_on_time) as are_on_time,
        bool_and(line_is_in_full) as are_in_full
    from lines_of_whole_orders
    group by order_id, policy_id, purpose

),

placed as (

    select
        lines.*,
        orders.are_on_time,
        orders.are_in_full,
        coalesce(orders.missing_column, lines.line_missing_column) as missing_column,
        case when lines.line_state = 'assessed'
            then coalesce(orders.other_state, 'assessed')
            else lines.line_state end as fulfillment_state

    from lines

    left join orders
        on lines.grain = 'order'
        and lines.order_id = orders.order_id
        and lines.policy_id = orders.policy_id
        and lines.purpose = orders.purpose

),

assessed as (

    select
        *,
        case when fulfillment_state = 'assessed'
            then coalesce(are_on_time, line_is_on_time) end as is_on_time,
        case when fulfillment_state = 'assessed' and missing_column is null
            then coalesce(are_in_full, line_is_in_full) end as is_in_full
    from placed

)

select
    ---------- ids, and what the policy counts
    order_line_id, order_id, policy_id, purpose, event, basis, grain, clock,

    ---------- dates
    as_of_date, promise_date, earliest_date, deadline_date,
    first_ship_date, last_ship_date, first_delivery_date, last_delivery_date,
    completion_date,

    ---------- numbers
    qty_ordered, qty_required, qty_allowed, qty_shipped, qty_delivered, qty_fulfilled,

    ---------- judgement of the line by itself
    lacks_qty_of_pack, lacks_all, line_is_on_time, line_is_in_full, is_early, is_late,

    ---------- judgement
    fulfillment_state, missing_column, is_on_time, is_in_full,
    case when is_in_full is not null then is_on_time and is_in_full end as is_otif
from assessed
