-- One row per row of an order export, known by the as-of date, that is no order line: a
-- credit note, or goods that came back. A line whose state is returned and of which
-- something was shipped is an order line: it is judged, and what came back is counted.

with

lines as (

    select * from int_order_lines_stated
    where not exists (
        select 1 from run_parameters
        where int_order_lines_stated.order_date > run_parameters.as_of_date
    )

),

declared as (

    select * from int_returns_declared
    where raw_table = 'sales_orders'

),

told as (

    select
        lines.*,
        case
            when lines.erp_state in ('credit_note', 'returned') then lines.erp_state
            -- a line that was taken back, or sent, has a wrong quantity
            when lines.qty_ordered < 0 and lines.erp_state not in ('cancelled', 'shipped')
                then declared.return_state
        end as return_state

    from lines

    left join declared on lines.source_pack = declared.source_pack

),

returned as (

    select * from told
    where return_state is not null

),

sent as (

    select distinct returned.order_line_id
    from returned

    inner join stg_shipments as shipments
        on returned.order_id = shipments.order_id
        and returned.sku_id = coalesce(shipments.sku_id, returned.sku_id)
        and shipments.qty_delivered > 0

    where returned.return_state = 'returned' and returned.qty_ordered > 0

)

select
    returned.order_line_id, returned.order_id, returned.line_number, returned.key_number,
    returned.sku_id, returned.customer_id, returned.order_date, returned.return_state,
    returned.qty_ordered, returned.unit_price,
    returned.source_pack, returned.source_file, returned.source_line, returned.load_id
from returned

left join sent on returned.order_line_id = sent.order_line_id

where sent.order_line_id is null
