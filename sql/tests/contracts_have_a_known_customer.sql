select
    contracts.contract_id, contracts.customer_id, contracts.sku_id,
    contracts.effective_start_date, contracts.effective_end_date, contracts.key_number,
    contracts.source_pack, contracts.source_file, contracts.source_line,
    case when alike.customer_id is not null
        then 'customer ' || contracts.customer_id || ' of the contracts is '
        || alike.customer_id || ' in the customers: they differ in leading zeros'
    end as hint
from stg_contracts as contracts
left join stg_customers as known on contracts.customer_id = known.customer_id
left join (
    select ltrim(customer_id, '0') as bare_id, min(customer_id) as customer_id
    from stg_customers
    group by ltrim(customer_id, '0')
) as alike on ltrim(contracts.customer_id, '0') = alike.bare_id
where contracts.source_pack in (select source_pack from stg_customers)
    and (known.customer_id is not null) is not true
