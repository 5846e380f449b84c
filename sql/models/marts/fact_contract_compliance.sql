-- One row per order line: the contract that its order date falls under, and how it was
-- kept to. Over- and undercharge stand apart: netted, they would hide each other.

with

lines as (

    select * from int_order_lines_promised

),

contracts as (

    select * from int_contracts_split_into_periods

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

        -- before the first contract, as without any, there is none
        coalesce(contracts.contract_state, 'no_contract') as contract_state,
        contracts.contract_id,
        contracts.agreed_price,
        contracts.moq,
        contracts.effective_start_date,
        contracts.effective_end_date

    from lines

    left join contracts
        on lines.customer_id = contracts.customer_id
        and lines.sku_id = contracts.sku_id
        and lines.order_date >= contracts.period_start_date
        and lines.order_date < contracts.next_period_start_date

    left join customers on lines.customer_id = customers.customer_id

    left join products on lines.sku_id = products.sku_id

),

compared as (

    select
        ---------- ids
        order_line_id, order_id, customer_id, sku_id, contract_id,
        city,
        category,
        carrier,

        ---------- dates
        order_date,
        effective_start_date,
        effective_end_date,

        ---------- numbers
        qty_ordered,
        unit_price,
        agreed_price,
        moq,
        qty_ordered * agreed_price as agreed_amount,
        case when is_cancelled then 0 else
            coalesce(greatest(unit_price - agreed_price, 0) * qty_ordered, 0)
        end as overcharge_amount,
        case when is_cancelled then 0 else
            coalesce(greatest(agreed_price - unit_price, 0) * qty_ordered, 0)
        end as undercharge_amount,

        ---------- state
        contract_state,

        ---------- booleans
        is_cancelled,
        contract_state in ('in_force', 'overlap') as has_contract,
        not is_cancelled and coalesce(qty_ordered <> 0 and qty_ordered < moq, false)
            as is_under_moq

    from joined

)

select * from compared
