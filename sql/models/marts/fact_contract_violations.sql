-- One row per order line and contract rule that it breaks. Lines that were
-- cancelled, and lines of nothing, break none.

with

lines as (

    select * from fact_contract_compliance
    where not is_cancelled and qty_ordered is distinct from 0

),

violations as (

    select *, 'PRICE_OVER' as rule from lines
    where overcharge_amount > 0

    union all

    select *, 'PRICE_UNDER' as rule from lines
    where undercharge_amount > 0

    union all

    select *, 'MOQ' as rule from lines
    where is_under_moq

    union all

    select *, 'NO_CONTRACT' as rule from lines
    where contract_state = 'no_contract'

    union all

    select *, 'EXPIRED' as rule from lines
    where contract_state = 'expired'

    union all

    select *, 'OVERLAP' as rule from lines
    where contract_state = 'overlap'

),

described as (

    select
        ---------- ids
        order_line_id,
        rule,
        order_id,
        customer_id,
        sku_id,
        city,
        category,

        ---------- dates
        order_date,

        ---------- numbers
        qty_ordered,
        unit_price,
        agreed_price,
        moq,
        -- an amount belongs to its own rule, so that sums over all rules count it once
        case when rule = 'PRICE_OVER' then overcharge_amount else 0 end
            as overcharge_amount,
        case when rule = 'PRICE_UNDER' then undercharge_amount else 0 end
            as undercharge_amount

    from violations

)

select * from described
