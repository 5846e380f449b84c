-- What customers were charged above the agreed price, beside the value agreed.

with

lines as (

    select * from fact_contract_compliance
    where has_contract and not is_cancelled and overcharge_amount is not null

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
        coalesce(sum(overcharge_amount), 0) as numerator,
        coalesce(sum(agreed_amount), 0) as denominator

    from lines
    group by order_date, coalesce(customer_id, 'unknown'), city, category, carrier

)

select * from counted
