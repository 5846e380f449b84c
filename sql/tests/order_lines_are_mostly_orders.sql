-- Where an export writes what it sells with a minus, all of it would be credit notes.
select document_id, order_id, sku_id, source_pack, source_file, source_line
from fact_returns
where raw_table = 'sales_orders'
