-- Those after the as-of date are counted instead.
select
    shipments.shipments as landed,
    matched.shipments as matched,
    later.shipments as after_as_of_date
from (select count(*) as shipments from stg_shipments) as shipments
cross join (
    select count(*) as shipments from int_shipments_matched_to_order_lines
) as matched
cross join (
    select coalesce(sum(row_count), 0) as shipments from fact_rows_after_as_of_date
    where source = 'shipments'
) as later
where (shipments.shipments = matched.shipments + later.shipments) is not true
