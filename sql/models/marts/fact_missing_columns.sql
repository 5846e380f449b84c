-- One row per column that a KPI can need, source pack, customer and city: in how many
-- lines that need it, it is missing. Cancelled lines need nothing.

with

lines as (

    select *, coalesce(customer_id, 'unknown') as customer_key from fact_fulfillment
    where fulfillment_state <> 'cancelled'

),

contract_lines as (

    select *, coalesce(customer_id, 'unknown') as customer_key
    from fact_contract_compliance where not is_cancelled

),

counted as (

    select
        'promise_date' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where promise_date is null) as missing_count
    from lines
    group by source_pack, customer_key, city

    union all

    select
        'qty_ordered' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where qty_ordered is null) as missing_count
    from lines
    group by source_pack, customer_key, city

    union all

    select
        'ship_date' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where missing_column = 'ship_date') as missing_count
    from lines
    group by source_pack, customer_key, city

    union all

    -- needed once something was shipped
    select
        'qty_shipped' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where missing_column = 'qty_shipped') as missing_count
    from lines
    where missing_column = 'qty_shipped' or qty_shipped > 0 or qty_delivered > 0
    group by source_pack, customer_key, city

    union all

    select
        'contracts' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where contract_state = 'not_measurable') as missing_count
    from contract_lines
    group by source_pack, customer_key, city

    union all

    select
        'moq' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where is_under_moq is null) as missing_count
    from contract_lines
    where has_contract and qty_ordered is not null
    group by source_pack, customer_key, city

    union all

    select
        'unit_price' as column_name, source_pack, customer_key, city,
        count(*) as line_count,
        count(*) filter (where unit_price is null) as missing_count
    from contract_lines
    group by source_pack, customer_key, city

),

placed as (

    select
        column_name, source_pack, customer_key as customer_id, city,
        line_count, missing_count,
        sum(line_count - missing_count) over (
            partition by column_name, source_pack
        ) > 0 as is_in_exports
    from counted

)

select * from placed
