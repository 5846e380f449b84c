select
    contracts.contract_id, contracts.customer_id, contracts.sku_id,
    contracts.effective_start_date, contracts.effective_end_date, contracts.key_number,
    contracts.source_pack, contracts.source_file, contracts.source_line,
    case when alike.sku_id is not null
        then 'product ' || contracts.sku_id || ' of the contracts is ' || alike.sku_id
        || ' in the products: they differ in leading zeros' end as hint
from stg_contracts as contracts
left join stg_products as known on contracts.sku_id = known.sku_id
left join (
    select ltrim(sku_id, '0') as bare_id, min(sku_id) as sku_id
    from stg_products
    group by ltrim(sku_id, '0')
) as alike on ltrim(contracts.sku_id, '0') = alike.bare_id
where contracts.source_pack in (select source_pack from stg_products)
    and (known.sku_id is not null) is not true
