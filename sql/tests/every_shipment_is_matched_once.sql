-- The shares of a shipment are all of it. Those after the as-of date are counted instead,
-- and goods that came back are in fact_returns.
select
    shipments.shipments as landed,
    matched.shipments as matched,
    returned.shipments as returned,
    later.shipments as after_as_of_date,
    known.qty_shipped as qty_shipped_of_shipments,
    matched.qty_shipped as qty_shipped_of_shares,
    known.qty_delivered as qty_delivered_of_shipments,
    matched.qty_delivered as qty_delivered_of_shares
from (select count(*) as shipments from stg_shipments) as shipments
cross join (
    select
        coalesce(sum(qty_shipped), 0) as qty_shipped,
        coalesce(sum(qty_delivered), 0) as qty_delivered
    from int_shipments_known
) as known
cross join (
    select
        count(case when share_number = 1 then 1 end) as shipments,
        coalesce(sum(qty_shipped), 0) as qty_shipped,
        coalesce(sum(qty_delivered), 0) as qty_delivered
    from int_shipments_matched_to_order_lines
) as matched
cross join (
    select count(*) as shipments from fact_returns
    where raw_table = 'shipments'
) as returned
cross join (
    select coalesce(sum(row_count), 0) as shipments from fact_rows_after_as_of_date
    where source = 'shipments'
) as later
where (
    shipments.shipments
    = matched.shipments + returned.shipments + later.shipments
    and known.qty_shipped = matched.qty_shipped
    and known.qty_delivered = matched.qty_delivered
) is not true
