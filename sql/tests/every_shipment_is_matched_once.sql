select
    shipments.shipments as landed,
    matched.shipments as matched
from (select count(*) as shipments from stg_shipments) as shipments
cross join (
    select count(*) as shipments from int_shipments_matched_to_order_lines
) as matched
where (shipments.shipments = matched.shipments) is not true
