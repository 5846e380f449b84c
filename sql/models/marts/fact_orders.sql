-- One row per order with lines: on time, in full and OTIF when every line is that was not
-- cancelled and orders something.

with

lines as (

    select *, fulfillment_state in ('cancelled', 'nothing_ordered') as is_empty
    from fact_fulfillment

),

doubted as (

    select * from int_orders_in_doubt

),

counted as (

    select
        order_id,
        -- a line of it, or the newer form of one, was rejected
        order_id in (select order_id from doubted) as is_in_doubt,
        min(customer_id) as customer_id, min(city) as city,
        min(order_date) as order_date, min(as_of_date) as as_of_date,
        -- the order as a whole is promised for the day of its last line
        max(promise_date) filter (where not is_empty) as promise_date,
        max(deadline_date) filter (where not is_empty) as deadline_date,
        sum(order_amount) filter (where fulfillment_state <> 'cancelled') as order_amount,
        count(*) as line_count,
        count(*) filter (where fulfillment_state = 'cancelled') as cancelled_line_count,
        count(*) filter (where fulfillment_state = 'nothing_ordered') as empty_line_count,
        count(*) filter (where fulfillment_state = 'assessed') as assessed_line_count,
        count(*) filter (where fulfillment_state = 'no_promise') as no_promise_line_count,
        count(*) filter (where fulfillment_state = 'not_judged') as not_judged_line_count,
        count(*) filter (where fulfillment_state = 'not_measurable')
            as not_measurable_line_count,
        -- what is not known of one line is not known of its order
        count(*) filter (where fulfillment_state = 'assessed' and missing_column is null)
            as measured_line_count,
        count(*) filter (where is_on_time) as on_time_line_count,
        count(*) filter (where is_in_full) as in_full_line_count,
        count(*) filter (where is_otif) as otif_line_count
    from lines
    group by order_id

),

placed as (

    select
        *,
        case
            when cancelled_line_count = line_count then 'cancelled'
            when cancelled_line_count + empty_line_count = line_count
                then 'nothing_ordered'
            when assessed_line_count + cancelled_line_count + empty_line_count
                = line_count
                then case when is_in_doubt then 'not_judged' else 'assessed' end
            when no_promise_line_count > 0 then 'no_promise'
            when not_judged_line_count > 0 then 'not_judged'
            when not_measurable_line_count > 0 then 'not_measurable'
            when assessed_line_count > 0 then 'open'
            else 'not_due'
        end as order_state
    from counted

),

judged as (

    select
        ---------- ids
        order_id, customer_id, city,

        ---------- dates
        as_of_date, order_date, promise_date, deadline_date,

        ---------- numbers
        order_amount,
        line_count, cancelled_line_count, assessed_line_count, measured_line_count,
        on_time_line_count, in_full_line_count, otif_line_count,

        ---------- state
        order_state,
        case when order_state = 'assessed' then on_time_line_count = assessed_line_count
        end as is_on_time,
        case when order_state = 'assessed' and measured_line_count = assessed_line_count
            then in_full_line_count = assessed_line_count
        end as is_in_full,
        case when order_state = 'assessed' and measured_line_count = assessed_line_count
            then otif_line_count = assessed_line_count
        end as is_otif

    from placed

)

select * from judged
