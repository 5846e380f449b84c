-- Assessed order lines of which everything ordered was fulfilled, without any tolerance.

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
        cast(count(*) filter (where fill_status = 'full') as numeric) as numerator,
        cast(count(*) as numeric) as denominator

    from lines
    group by promise_date, coalesce(customer_id, 'unknown'), city, category, carrier

)

select * from counted
