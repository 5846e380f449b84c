-- One row per order line and policy that judges it, with what that promises: how much,
-- and when. Its own policy judges a line for the decision, every policy that is compared
-- and may cover the line for the comparison.

with

lines as (

    select * from int_order_lines_paired

),

orders as (

    select * from int_orders_promised

),

working_deadlines as (

    select * from int_working_deadlines

),

-- with an order judged as a whole, each line has the dates of the order
joined as (

    select
        lines.*,
        case when lines.base_quantity = 'accepted' then lines.qty_accepted
            else lines.qty_ordered end as qty_base,
        coalesce(orders.requested_date, lines.requested_date) as requested_day,
        coalesce(orders.accepted_date, lines.accepted_date) as accepted_day,
        coalesce(orders.promised_ship_date, lines.promised_ship_date) as ship_day,
        coalesce(orders.promised_delivery_date, lines.promised_delivery_date)
            as delivery_day,
        coalesce(
            orders.last_promised_ship_date,
            lines.last_promised_ship_date, lines.promised_ship_date
        ) as last_ship_day,
        coalesce(
            orders.last_promised_delivery_date,
            lines.last_promised_delivery_date, lines.promised_delivery_date
        ) as last_delivery_day

    from lines

    left join orders on lines.order_id = orders.order_id and lines.grain = 'order'

),

dated as (

    select
        *,
        qty_base * (1 - coalesce(quantity_tolerance_percent, 0) / 100) as qty_required,
        -- null where more than that is no fault
        qty_base * (1 + over_delivery_percent_allowed / 100) as qty_allowed,
        case
            when promise = 'requested' then requested_day
            when promise = 'accepted' then accepted_day
            when promise = 'first_promised' and event = 'shipped' then ship_day
            when promise = 'first_promised' and event = 'delivered' then delivery_day
            when promise = 'last_promised' and event = 'shipped' then last_ship_day
            when promise = 'last_promised' and event = 'delivered' then last_delivery_day
        end as promise_date
    from joined

),

promised as (

    select
        dated.*,
        -- after the last day of dim_dates it is unknown which days are off
        coalesce(
            working_deadlines.deadline_date,
            dated.promise_date + coalesce(dated.days_late_allowed, 0)
        ) as deadline_date,
        -- null when a line may be any number of days early
        coalesce(
            working_deadlines.earliest_date, dated.promise_date - dated.days_early_allowed
        ) as earliest_date

    from dated

    left join working_deadlines
        on dated.policy_id = working_deadlines.policy_id
        and dated.promise_date = working_deadlines.promise_date

)

select * from promised
