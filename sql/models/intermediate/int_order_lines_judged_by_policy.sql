-- One row per assessed order line and compared policy: on time, in full and OTIF as that
-- policy would have it. Null where the line has no promise for it, or is not due yet.

with

lines as (

    select *, promise_date + days_late_allowed as deadline_date
    from int_order_lines_by_policy

),

-- only for these do single shipments matter: begun in time, and gone on afterwards
straddling as (

    select
        order_line_id, policy_id, event, as_of_date,
        promise_date + days_late_allowed as deadline_date
    from int_order_lines_by_policy
    where basis = 'cumulative'
        and first_event_date < last_event_date
        and first_event_date <= promise_date + days_late_allowed
        and last_event_date > promise_date + days_late_allowed

),

shipments as (

    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null

),

happened as (

    select
        straddling.order_line_id,
        straddling.policy_id,
        straddling.deadline_date,
        case when straddling.event = 'delivered' then shipments.delivery_date
            else shipments.ship_date end as event_date,
        case when straddling.event = 'delivered' then shipments.qty_delivered
            else shipments.qty_shipped end as qty_moved

    from straddling

    inner join shipments on straddling.order_line_id = shipments.order_line_id

),

in_time as (

    select order_line_id, policy_id, sum(qty_moved) as qty_in_time
    from happened
    where event_date <= deadline_date and qty_moved > 0
    group by order_line_id, policy_id

),

joined as (

    select
        lines.*,
        coalesce(lines.deadline_date <= lines.as_of_date, false) as is_due,
        coalesce(lines.first_event_date <= lines.deadline_date, false)
            as has_begun_in_time,
        -- complete is what was required, or all that ever came
        coalesce(
            lines.last_event_date <= lines.deadline_date
            or in_time.qty_in_time >= least(lines.qty_required, lines.qty_fulfilled),
            false
        ) as is_complete_in_time,
        coalesce(
            lines.first_event_date < lines.promise_date - lines.days_early_allowed,
            false
        ) as is_early

    from lines

    left join in_time
        on lines.order_line_id = in_time.order_line_id
        and lines.policy_id = in_time.policy_id

),

judged as (

    select
        *,
        case when is_due then
            not is_early
            and case when basis = 'cumulative' then is_complete_in_time
                else has_begun_in_time end
        end as is_on_time,
        case when is_due then coalesce(qty_fulfilled, 0) >= qty_required end as is_in_full
    from joined

)

select *, is_on_time and is_in_full as is_otif from judged
