-- The contract rows, customer by customer.
select
    contract_id, customer_id, sku_id, effective_start_date, effective_end_date,
    agreed_price, moq, source_file, source_line, load_id
from dim_contracts
order by customer_id, sku_id, effective_start_date nulls first, effective_end_date, source_line
