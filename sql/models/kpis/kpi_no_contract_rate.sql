-- Order lines that no contract covers on their order date: none was agreed, or it has
-- expired.

with

lines as (

    select * from fact_contract_compliance
    where not is_cancelled and contract_state <> 'not_measurable'

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
        cast(count(*) filter (where not has_contract) as numeric) as numerator,
        cast(count(*) as numeric) as denominator

    from lines
    group by order_date, coalesce(customer_id, 'unknown'), city, category, carrier

)

select * from counted
