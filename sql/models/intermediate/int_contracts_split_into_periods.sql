-- One row per customer, product and period in which the same contracts are in force,
-- from the first contract on. Periods never overlap, so that an order line finds exactly
-- one, or none.

with

contracts as (

    select
        *,
        -- open ends get dates that no order can precede or follow
        coalesce(effective_start_date, date '0001-01-01') as start_date,
        coalesce(effective_end_date, date '9999-12-31') as end_date
    from stg_contracts

),

boundaries as (

    select customer_id, sku_id, start_date as period_start_date from contracts

    union

    select customer_id, sku_id, end_date + 1 as period_start_date from contracts
    where effective_end_date is not null

),

periods as (

    select
        *,
        lead(period_start_date, 1, date '9999-12-31') over (
            partition by customer_id, sku_id order by period_start_date
        ) as next_period_start_date
    from boundaries

),

covered as (

    select
        periods.customer_id,
        periods.sku_id,
        periods.period_start_date,
        periods.next_period_start_date,
        contracts.contract_id,
        contracts.agreed_price,
        contracts.moq,
        contracts.effective_start_date,
        contracts.effective_end_date,
        contracts.start_date is not null as is_in_force,

        count(contracts.start_date) over (
            partition by periods.customer_id, periods.sku_id, periods.period_start_date
        ) as contract_count,

        -- of several the newest holds; the rest only makes the choice repeatable
        row_number() over (
            partition by periods.customer_id, periods.sku_id, periods.period_start_date
            order by
                contracts.start_date desc, contracts.end_date desc,
                contracts.agreed_price, contracts.moq, contracts.contract_id
        ) as contract_rank

    from periods

    left join contracts
        on periods.customer_id = contracts.customer_id
        and periods.sku_id = contracts.sku_id
        and periods.period_start_date >= contracts.start_date
        and periods.period_start_date <= contracts.end_date

),

chosen as (

    select
        customer_id, sku_id, period_start_date, next_period_start_date,
        contract_id, agreed_price, moq, effective_start_date, effective_end_date,
        contract_count,
        case
            when contract_count > 1 then 'overlap'
            when contract_count = 1 then 'in_force'
            -- a period without any contract begins where one ended
            else 'expired'
        end as contract_state
    from covered
    where contract_rank = 1

)

select * from chosen
