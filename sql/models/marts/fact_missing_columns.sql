-- One row per column that a KPI can need, source pack, customer and city: in how many
-- lines that need it, it is missing. Cancelled lines need nothing.

with

lines as (

    select
        *, coalesce(customer_id, 'unknown') as customer_key,
        -- needed once something was shipped
        missing_column = 'qty_shipped' or qty_shipped > 0 or qty_delivered > 0
            as needs_shipped,
        policy_id in (
            select policy_id from int_policies where base_quantity = 'accepted'
        ) as needs_accepted
    from fact_fulfillment
    left join int_order_lines_received using (order_line_id, order_id)
    where fulfillment_state <> 'cancelled'

),

contract_lines as (

    select
        *,
        coalesce(customer_id, 'unknown') as customer_key,
        has_contract and qty_ordered is not null as needs_moq
    from fact_contract_compliance where not is_cancelled

),

counted_lines as (

    select
        source_pack, customer_key, city, count(*) as lines,
        count(*) filter (where needs_shipped) as shipped,
        count(*) filter (where needs_accepted) as accepted,
        count(*) filter (where promise_date is null) as no_promise,
        count(*) filter (where qty_ordered is null) as no_ordered,
        count(*) filter (where missing_column = 'ship_date') as no_ship_date,
        count(*) filter (where missing_column = 'qty_shipped') as no_shipped,
        count(*) filter (where missing_column = 'qty_accepted') as no_accepted,
        count(*) filter (where is_undamaged is null) as no_damage,
        count(*) filter (where are_documents_correct is null) as no_documents
    from lines
    group by source_pack, customer_key, city

),

counted_contract_lines as (

    select
        source_pack, customer_key, city, count(*) as lines,
        count(*) filter (where needs_moq) as with_contract,
        count(*) filter (where contract_state = 'not_measurable') as no_contracts,
        count(*) filter (where needs_moq and is_under_moq is null) as no_moq,
        count(*) filter (where unit_price is null) as no_price
    from contract_lines
    group by source_pack, customer_key, city

),

counted as (

    select source_pack, customer_key, city, needs.* from counted_lines

    cross join lateral (
        values
        ('promise_date', lines, no_promise), ('qty_ordered', lines, no_ordered),
        ('ship_date', lines, no_ship_date), ('qty_shipped', shipped, no_shipped),
        ('qty_accepted', accepted, no_accepted), ('is_undamaged', lines, no_damage),
        ('are_documents_correct', lines, no_documents)
    ) as needs (column_name, line_count, missing_count)

    union all

    select source_pack, customer_key, city, needs.* from counted_contract_lines

    cross join lateral (
        values
        ('contracts', lines, no_contracts), ('moq', with_contract, no_moq),
        ('unit_price', lines, no_price)
    ) as needs (column_name, line_count, missing_count)

),

placed as (

    select
        column_name, source_pack, customer_key as customer_id, city,
        line_count, missing_count,
        sum(line_count - missing_count) over (
            partition by column_name, source_pack
        ) > 0 as is_in_exports
    from counted
    where line_count > 0

)

select * from placed
