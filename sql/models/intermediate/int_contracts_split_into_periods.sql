-- One row per customer, product, period in which the same contracts are in force, and
-- step of quantity, from the first contract on. Neither periods nor steps overlap: an
-- order line finds exactly one row, or none.

with

contracts as (

    -- equal rows are one
    select distinct
        customer_id, sku_id, contract_id, agreed_price, moq,
        effective_start_date, effective_end_date,
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
        periods.*,
        contracts.contract_id, contracts.agreed_price, contracts.moq,
        contracts.effective_start_date, contracts.effective_end_date,
        count(contracts.start_date) over (
            partition by periods.customer_id, periods.sku_id, periods.period_start_date
        ) as contract_count,

        -- of several the newest holds, with all its steps
        rank() over (
            partition by periods.customer_id, periods.sku_id, periods.period_start_date
            order by contracts.start_date desc, contracts.end_date desc
        ) as term_rank,

        -- two of a step are no steps; the order only makes the choice repeatable
        row_number() over (
            partition by
                periods.customer_id, periods.sku_id, periods.period_start_date,
                contracts.start_date, contracts.end_date, contracts.moq
            order by contracts.agreed_price, contracts.contract_id
        ) as rank_in_step

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
        -- less than the first minimum breaks it, and has its price
        case when row_number() over steps > 1 then moq end as step_quantity,
        lead(moq) over steps as next_step_quantity,
        case
            when contract_count > count(*) over terms then 'overlap'
            when contract_count > 0 then 'in_force'
            -- a period without any contract begins where one ended
            else 'expired'
        end as contract_state
    from covered
    where term_rank = 1 and rank_in_step = 1
    window
        terms as (partition by customer_id, sku_id, period_start_date),
        steps as (
            partition by customer_id, sku_id, period_start_date order by moq nulls first
        )

)

select * from chosen
