-- A contract may be for a product without orders; when no contract at all finds an order
-- line, the keys are written in two ways.
select
    contracts.contract_id, contracts.customer_id, contracts.sku_id,
    contracts.effective_start_date, contracts.effective_end_date, contracts.key_number,
    contracts.source_pack, contracts.source_file, contracts.source_line,
    'contracts are of customers like ' || contracts.customer_id || ' and products like '
    || contracts.sku_id || ', order lines of customers like ' || examples.customer_id
    || ' and products like ' || examples.sku_id as hint
from stg_contracts as contracts
cross join (
    select min(customer_id) as customer_id, min(sku_id) as sku_id
    from int_order_lines_completed
) as examples
left join (
    select distinct customer_id, sku_id from int_order_lines_completed
) as ordered
    on contracts.customer_id = ordered.customer_id
    and contracts.sku_id = ordered.sku_id
where examples.customer_id is not null
    and (ordered.sku_id is not null) is not true
