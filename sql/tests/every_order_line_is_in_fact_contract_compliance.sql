select coalesce(lines.order_line_id, facts.order_line_id) as order_line_id
from fact_fulfillment as lines
full join fact_contract_compliance as facts on lines.order_line_id = facts.order_line_id
where (lines.order_line_id is not null and facts.order_line_id is not null) is not true
