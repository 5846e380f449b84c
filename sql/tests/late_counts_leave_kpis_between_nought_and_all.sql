with

kpis as (

    select * from kpi_values

),

late as (

    select
        kpi, period_date, customer_id, city, category, sku_id, carrier, warehouse,
        sum(numerator) as numerator, sum(denominator) as denominator
    from fact_late_counts
    group by
        kpi, period_date, customer_id, city, category, sku_id, carrier, warehouse

),

on_the_day as (

    select
        late.kpi, late.period_date,
        late.customer_id, late.city, late.category,
        late.sku_id, late.carrier, late.warehouse,
        -- what is under way again has no row today, and had one on that day
        coalesce(kpis.numerator, 0) - late.numerator as numerator,
        coalesce(kpis.denominator, 0) - late.denominator as denominator

    from late

    left join kpis
        on late.kpi = kpis.kpi
        and late.period_date = kpis.period_date
        and late.customer_id = kpis.customer_id
        and late.city = kpis.city
        and coalesce(late.category, '') = coalesce(kpis.category, '')
        and coalesce(late.sku_id, '') = coalesce(kpis.sku_id, '')
        and coalesce(late.carrier, '') = coalesce(kpis.carrier, '')
        and coalesce(late.warehouse, '') = coalesce(kpis.warehouse, '')

)

select * from on_the_day
where (numerator >= 0 and numerator <= denominator) is not true
