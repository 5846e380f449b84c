-- Of the quantity of assessed order lines, the part that was fulfilled. More than was
-- ordered fills nothing.

with

lines as (

    select * from fact_fulfillment
    where fulfillment_state = 'assessed' and missing_column is null

),

counted as (

    select
        ---------- dimensions
        promise_date as period_date,
        coalesce(customer_id, 'unknown') as customer_id,
        city,
        category,
        carrier,

        ---------- numbers
        sum(least(qty_fulfilled, qty_ordered)) as numerator,
        sum(qty_ordered) as denominator

    from lines
    group by promise_date, coalesce(customer_id, 'unknown'), city, category, carrier

)

select * from counted
