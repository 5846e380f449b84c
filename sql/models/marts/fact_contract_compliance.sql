-- One row per order line: the contract that its order date falls under, and how it was
-- kept to. Over- and undercharge are never netted: they would hide each other.

with

lines as (

    select * from int_order_lines_assigned

),

contracts as (

    select * from int_contracts_split_into_periods

),

packs as (

    select * from int_packs_with_contracts

),

customers as (

    select * from dim_customers

),

products as (

    select * from dim_products

),

joined as (

    select
        lines.*,
        coalesce(customers.city, 'unknown') as city,
        coalesce(products.category, 'unknown') as category,

        -- before the first contract there is none
        coalesce(contracts.contract_state, case when packs.source_pack_key is null
            then 'not_measurable' else 'no_contract' end) as contract_state,
        packs.has_moq, contracts.contract_id, contracts.agreed_price, contracts.moq,
        contracts.effective_start_date, contracts.effective_end_date

    from lines

    left join contracts on lines.customer_id = contracts.customer_id
        and lines.sku_id = contracts.sku_id
        and lines.order_date >= contracts.period_start_date
        and lines.order_date < contracts.next_period_start_date
        -- an unknown quantity has the price of the first step
        and (step_quantity is null or lines.qty_ordered >= step_quantity)
        and coalesce(lines.qty_ordered < contracts.next_step_quantity, true)

    left join packs on coalesce(lines.source_pack, '') = packs.source_pack_key
    left join customers on lines.customer_id = customers.customer_id
    left join products on lines.sku_id = products.sku_id

),

compared as (

    select
        ---------- ids
        order_line_id, order_id, customer_id, sku_id, contract_id,
        city, category, carrier, warehouse, source_pack,

        ---------- dates
        order_date, effective_start_date, effective_end_date,

        ---------- numbers
        qty_ordered, unit_price, agreed_price, moq,
        qty_ordered * agreed_price as agreed_amount,
        -- greatest passes over nulls, so the unknown price has to be looked at first
        case when is_cancelled or agreed_price is null then 0 when unit_price is not null
            then greatest(unit_price - agreed_price, 0) * qty_ordered
        end as overcharge_amount,
        case when is_cancelled or agreed_price is null then 0 when unit_price is not null
            then greatest(agreed_price - unit_price, 0) * qty_ordered
        end as undercharge_amount,

        ---------- states
        contract_state, is_cancelled,
        contract_state in ('in_force', 'overlap') as has_contract,
        -- a contract without a minimum is kept, unless no contract of the pack names one
        case when is_cancelled or qty_ordered = 0
                or contract_state not in ('in_force', 'overlap') then false
            when has_moq and qty_ordered is not null
                then coalesce(qty_ordered < moq, false)
        end as is_under_moq

    from joined

)

select * from compared
