-- One row per order of which a header or a line was landed, and which is not dated after
-- the as-of date.

with

headers as (

    select * from stg_order_headers
    where not exists (
        select 1 from int_orders_not_known_yet
        where int_orders_not_known_yet.order_id = stg_order_headers.order_id
    )

),

lines as (

    select * from int_order_lines_completed

),

summed as (

    select
        order_id,
        min(customer_id) as customer_id,
        min(order_date) as order_date,
        min(source_pack) as source_pack,
        count(*) as line_count,
        count(*) filter (where is_cancelled) as cancelled_line_count
    from lines
    group by order_id

),

united as (

    select
        ---------- ids
        coalesce(summed.order_id, headers.order_id) as order_id,
        coalesce(headers.customer_id, summed.customer_id) as customer_id,

        ---------- numbers
        coalesce(summed.line_count, 0) as line_count,
        coalesce(summed.cancelled_line_count, 0) as cancelled_line_count,

        ---------- dates and state
        coalesce(headers.order_date, summed.order_date) as order_date,
        headers.order_status,

        ---------- provenance
        coalesce(headers.source_pack, summed.source_pack) as source_pack

    from summed

    full join headers on summed.order_id = headers.order_id

)

select * from united
