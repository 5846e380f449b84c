-- One row per KPI, day after the promise, and what kpi_values has a row for: what the KPI
-- counts only from that day on. As it was on an earlier day, a KPI is its kpi_values less
-- the rows here that are younger.

with

lines as (

    select * from fact_fulfillment

),

orders as (

    select * from fact_orders

),

changed_lines as (

    select * from int_order_lines_changed_late

),

changed_orders as (

    select order_id, judged_date, counts.* from int_orders_changed_late

    cross join lateral (
        values
        ('order_in_full', in_full_change, measured_change),
        ('order_on_time', on_time_change, orders_change),
        ('order_otif', otif_change, measured_change)
    ) as counts (kpi, numerator, denominator)

    union all

    select order_id, judged_date, counts.* from int_order_conditions_changed_late

    cross join lateral (
        values
        ('order_documents', correct_change, told_change),
        ('order_undamaged', undamaged_change, arrived_change),
        ('perfect_order', perfect_change, known_change)
    ) as counts (kpi, numerator, denominator)

),

counted as (

    select
        counts.kpi, lines.promise_date as period_date, changed_lines.judged_date,
        lines.customer_id, lines.city, lines.category,
        coalesce(lines.sku_id, 'unknown') as sku_id, lines.carrier, lines.warehouse,
        counts.numerator, counts.denominator
    from changed_lines

    inner join lines on changed_lines.order_line_id = lines.order_line_id

    cross join lateral (
        values
        ('backorder_rate', short_change, measured_change),
        ('line_fill_rate', filled_change, measured_change),
        ('line_in_full', in_full_change, measured_change),
        ('line_on_time', on_time_change, lines_change),
        ('line_otif', otif_change, measured_change),
        ('volume_fill_rate', qty_filled_change, qty_ordered_change)
    ) as counts (kpi, numerator, denominator)

    union all

    select
        changed_orders.kpi, orders.promise_date as period_date,
        changed_orders.judged_date,
        orders.customer_id, orders.city,
        null as category, null as sku_id, null as carrier, null as warehouse,
        changed_orders.numerator, changed_orders.denominator
    from changed_orders

    inner join orders on changed_orders.order_id = orders.order_id

),

summed as (

    select
        kpi, period_date, judged_date,
        coalesce(customer_id, 'unknown') as customer_id,
        city, category, sku_id, carrier, warehouse,
        cast(sum(numerator) as numeric) as numerator,
        cast(sum(denominator) as numeric) as denominator
    from counted
    group by
        kpi, period_date, judged_date,
        coalesce(customer_id, 'unknown'), city, category, sku_id, carrier, warehouse

)

select * from summed
where numerator <> 0 or denominator <> 0
