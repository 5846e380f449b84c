-- One row per order line that was landed, with what only the order header knows, and with
-- the state of the ERP in our words. What takes a line out of the figures decides, be it
-- said of the line or of its whole order.

with

lines as (

    select * from int_order_lines_landed

),

headers as (

    select * from stg_order_headers

),

states as (

    select * from ref_line_states

),

-- the row without a text is of all texts that have no row
declared as (

    select
        coalesce(max(state) filter (where line_status is null), 'unknown') as other_state
    from states

),

joined as (

    select
        ---------- ids
        lines.order_line_id, lines.order_id, lines.line_number, lines.key_number,
        lines.sku_id,
        coalesce(lines.customer_id, headers.customer_id) as customer_id,

        ---------- numbers
        lines.qty_ordered, lines.qty_accepted, lines.unit_price,

        ---------- dates
        lines.requested_date, lines.accepted_date,
        lines.promised_ship_date, lines.last_promised_ship_date,
        lines.promised_delivery_date, lines.last_promised_delivery_date,
        coalesce(lines.order_date, headers.order_date) as order_date,

        ---------- states
        lines.shipping_mode,
        case when lines.line_status is not null
            then coalesce(of_lines.state, declared.other_state) end as own_state,
        case when headers.order_status is not null
            then coalesce(of_orders.state, declared.other_state) end as order_state,

        ---------- provenance
        lines.source_pack, lines.source_file, lines.source_line, lines.load_id

    from lines

    cross join declared

    left join headers on lines.order_id = headers.order_id

    left join states as of_lines on lines.line_status = of_lines.line_status

    left join states as of_orders on headers.order_status = of_orders.line_status

),

stated as (

    select
        *,
        case
            when 'cancelled' in (own_state, order_state) then 'cancelled'
            when 'credit_note' in (own_state, order_state) then 'credit_note'
            when 'returned' in (own_state, order_state) then 'returned'
            when 'unknown' in (own_state, order_state) then 'unknown'
            else coalesce(own_state, order_state, 'open')
        end as erp_state
    from joined

)

select * from stated
