-- One row per assessed order line and compared policy: on time, in full and OTIF as that
-- policy would have it. Null where the line has no promise for it, or is not due yet.

with

lines as (

    select *, promise_date + days_late_allowed as deadline_date
    from int_order_lines_by_policy

),

shipments as (

    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

happened as (

    select
        lines.order_line_id,
        lines.policy_id,
        lines.as_of_date,
        lines.deadline_date,
        case when lines.event = 'delivered' then shipments.delivery_date
            else shipments.ship_date end as event_date,
        case when lines.event = 'delivered' then shipments.qty_delivered
            else shipments.qty_shipped end as qty_moved

    from lines

    inner join shipments on lines.order_line_id = shipments.order_line_id

),

summed as (

    select
        order_line_id,
        policy_id,
        sum(qty_moved) as qty_fulfilled,
        sum(qty_moved) filter (where event_date <= deadline_date) as qty_in_time,
        min(event_date) as first_event_date
    from happened
    where event_date <= as_of_date and qty_moved > 0
    group by order_line_id, policy_id

),

joined as (

    select
        lines.*,
        coalesce(lines.deadline_date <= lines.as_of_date, false) as is_due,
        coalesce(summed.qty_fulfilled, 0) as qty_fulfilled,
        coalesce(summed.first_event_date <= lines.deadline_date, false)
            as has_begun_in_time,
        -- complete is what was required, or all that ever came
        coalesce(
            summed.qty_in_time >= least(lines.qty_required, summed.qty_fulfilled), false
        ) as is_complete_in_time,
        coalesce(
            summed.first_event_date < lines.promise_date - lines.days_early_allowed,
            false
        ) as is_early

    from lines

    left join summed
        on lines.order_line_id = summed.order_line_id
        and lines.policy_id = summed.policy_id

),

judged as (

    select
        *,
        case when is_due then
            not is_early
            and case when basis = 'cumulative' then is_complete_in_time
                else has_begun_in_time end
        end as is_on_time,
        case when is_due then qty_fulfilled >= qty_required end as is_in_full
    from joined

)

select *, is_on_time and is_in_full as is_otif from judged
