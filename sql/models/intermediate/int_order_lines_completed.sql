-- One row per order line that was ordered by the as-of date, with what only the order
-- header knows. Lines ordered later are counted in fact_rows_after_as_of_date.

with

cancelling as (

    select line_status from ref_line_states
    where state = 'cancelled'

),

lines as (

    select * from int_order_lines_landed

),

headers as (

    select * from stg_order_headers

),

parameters as (

    select * from run_parameters

),

completed as (

    select
        ---------- ids
        lines.order_line_id,
        lines.order_id,
        lines.line_number,
        lines.key_number,
        lines.sku_id,
        coalesce(lines.customer_id, headers.customer_id) as customer_id,

        ---------- numbers
        lines.qty_ordered,
        lines.qty_accepted,
        lines.unit_price,

        ---------- dates
        lines.requested_date,
        lines.accepted_date,
        lines.promised_ship_date,
        lines.last_promised_ship_date,
        lines.promised_delivery_date,
        lines.last_promised_delivery_date,
        coalesce(lines.order_date, headers.order_date) as order_date,

        ---------- states
        lines.shipping_mode,
        coalesce(lines.line_status in (select line_status from cancelling), false)
        or coalesce(headers.order_status in (select line_status from cancelling), false)
            as is_cancelled,

        ---------- provenance
        lines.source_pack,
        lines.source_file,
        lines.source_line,
        lines.load_id

    from lines

    left join headers on lines.order_id = headers.order_id

),

-- what is ordered after the as-of date is not known yet; a line without date is
known as (

    select * from completed
    where not exists (
        select 1 from parameters where completed.order_date > parameters.as_of_date
    )

)

select * from known
