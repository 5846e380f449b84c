select order_id, flag, is_claimed, is_computed, source_file, source_line
from fact_flag_reconciliation
where outcome = 'disagrees'
