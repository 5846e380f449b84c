-- One row per order line and policy that judges it, with what had happened by the as-of
-- date in the terms of that policy. Fulfilled means the event that it counts: shipped or
-- delivered.

with

lines as (

    select * from int_order_lines_promised

),

-- named apart, since of what is read twice the planner would make a copy
requirements as (

    select * from int_order_lines_promised

),

summed as (

    select * from int_shipments_summed_to_order_lines

),

steps as (

    select * from int_shipments_accumulated

),

completed as (

    select
        requirements.order_line_id, requirements.policy_id, requirements.purpose,
        min(steps.event_date) as completion_date

    from requirements

    -- complete is what was required, or all that ever came
    inner join steps
        on requirements.order_line_id = steps.order_line_id
        and requirements.clock = steps.clock
        and coalesce(requirements.event, 'shipped') = steps.event
        and steps.qty_so_far > 0
        and steps.qty_so_far >= least(requirements.qty_required, steps.qty_in_the_end)

    group by requirements.order_line_id, requirements.policy_id, requirements.purpose

),

joined as (

    select
        lines.*,
        summed.first_ship_date, summed.last_ship_date,
        summed.first_delivery_date, summed.last_delivery_date,
        coalesce(summed.qty_shipped, 0) as qty_shipped,
        coalesce(summed.qty_delivered, 0) as qty_delivered,
        summed.is_on_several_days,
        completed.completion_date as last_step_date,
        case when lines.event = 'delivered' then summed.lacks_delivered_qty
            else summed.lacks_shipped_qty end as lacks_qty,
        case when lines.event = 'delivered' then summed.lacks_all_delivered
            else summed.lacks_all_shipped end as lacks_all,
        case when lines.event = 'delivered' then coalesce(summed.qty_delivered, 0)
            else coalesce(summed.qty_shipped, 0) end as qty_fulfilled,
        case when lines.event = 'delivered' then summed.first_delivered_date
            else summed.first_shipped_date end as first_event_date,
        case when lines.event = 'delivered' then summed.last_delivered_date
            else summed.last_shipped_date end as last_event_date

    from lines

    left join summed
        on lines.order_line_id = summed.order_line_id and lines.clock = summed.clock
    -- a line that no policy covers has none
    left join completed
        on lines.order_line_id = completed.order_line_id
        and lines.purpose = completed.purpose
        and coalesce(lines.policy_id, '') = coalesce(completed.policy_id, '')

),

fulfilled as (

    select
        *,
        case
            -- where a quantity is unknown, all that came is complete with the last of it
            when lacks_qty and coalesce(qty_fulfilled < qty_required, true)
                then last_event_date
            when is_on_several_days then last_step_date
            when qty_fulfilled > 0 then first_event_date
        end as completion_date
    from joined

)

select * from fulfilled
