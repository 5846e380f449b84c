-- What the lines say was shipped is what their shipments say, no more and no less.
with

matched as (

    select coalesce(sum(shipments.qty_shipped), 0) as qty_shipped
    from int_shipments_matched_to_order_lines as shipments
    cross join run_parameters
    where shipments.order_line_id is not null
        and shipments.ship_date <= run_parameters.as_of_date

),

counted as (

    select coalesce(sum(qty_shipped), 0) as qty_shipped from fact_fulfillment

)

select matched.qty_shipped as qty_of_shipments, counted.qty_shipped as qty_of_lines
from matched
cross join counted
where (matched.qty_shipped = counted.qty_shipped) is not true
