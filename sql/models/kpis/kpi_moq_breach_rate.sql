-- Order lines with a contract that order less than its minimum quantity.

with

lines as (

    select * from fact_contract_compliance
    where has_contract and not is_cancelled and is_under_moq is not null

),

counted as (

    select
        ---------- dimensions
        order_date as period_date,
        coalesce(customer_id, 'unknown') as customer_id,
        city,
        category,
        carrier,

        ---------- numbers
        cast(count(*) filter (where is_under_moq) as numeric) as numerator,
        cast(count(*) as numeric) as denominator

    from lines
    group by order_date, coalesce(customer_id, 'unknown'), city, category, carrier

)

select * from counted
