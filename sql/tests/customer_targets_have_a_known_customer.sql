select targets.customer_id, targets.source_pack, targets.source_file, targets.source_line
from stg_customer_targets as targets
left join stg_customers as known on targets.customer_id = known.customer_id
where targets.source_pack in (select source_pack from stg_customers)
    and (known.customer_id is not null) is not true
