select
    contract_id, customer_id, sku_id,
    effective_start_date, effective_end_date, key_number
from stg_contracts
where coalesce(effective_end_date >= effective_start_date, true) is not true
