-- One row per order line that was ordered by the as-of date, with what only the order
-- header knows. Lines ordered later are counted in fact_rows_after_as_of_date; what is no
-- order line is in fact_returns.

with

lines as (

    select * from int_order_lines_stated

),

returned as (

    select order_line_id from int_order_lines_returned

),

parameters as (

    select * from run_parameters

),

-- what is ordered after the as-of date is not known yet; a line without date is
known as (

    select * from lines
    where not exists (
        select 1 from parameters where lines.order_date > parameters.as_of_date
    )
        and not exists (
            select 1 from returned where returned.order_line_id = lines.order_line_id
        )

),

completed as (

    select
        ---------- ids
        order_line_id, order_id, line_number, key_number, sku_id, customer_id,

        ---------- numbers
        qty_ordered, qty_accepted, unit_price,

        ---------- dates
        requested_date, accepted_date,
        promised_ship_date, last_promised_ship_date,
        promised_delivery_date, last_promised_delivery_date, order_date,

        ---------- states
        shipping_mode, erp_state, erp_state = 'cancelled' as is_cancelled,

        ---------- provenance
        source_pack, source_file, source_line, load_id

    from known

)

select * from completed
