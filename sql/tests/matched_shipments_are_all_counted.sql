-- What the lines say was shipped is what their shipments say, no more and no less: on the
-- days of the clock of their policy, by which one in the evening is of the next day.
with

clocks as (

    select lines.order_line_id, policies.clock, lines.qty_shipped
    from fact_fulfillment as lines
    left join int_policies as policies on lines.policy_id = policies.policy_id

),

matched as (

    select coalesce(sum(shipments.qty_shipped), 0) as qty_shipped
    from int_shipments_by_clock as shipments
    cross join run_parameters
    left join clocks on shipments.order_line_id = clocks.order_line_id
    where shipments.order_line_id is not null
        and shipments.clock = coalesce(clocks.clock, 'export')
        and shipments.ship_date <= run_parameters.as_of_date

),

counted as (

    select coalesce(sum(qty_shipped), 0) as qty_shipped from clocks

)

select matched.qty_shipped as qty_of_shipments, counted.qty_shipped as qty_of_lines
from matched
cross join counted
where (matched.qty_shipped = counted.qty_shipped) is not true
