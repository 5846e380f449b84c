-- One row per KPI that rows which are not counted, or lines that are not judged, may
-- change: between what the figure over all could be, if they were. Pages compute the same
-- for what is chosen there.

with

figures as (

    select * from kpi_targets where scope = 'overall' and denominator > 0

),

bounds as (

    select * from dim_kpi_bounds

),

uncounted as (

    select * from fact_rows_not_counted

),

unjudged as (

    select count(*) as line_count from fact_fulfillment
    where fulfillment_state = 'not_judged'

),

-- a rejected row of an order may be a line that is missing; all others may change one
rows_of_kpis as (

    select
        bounds.kpi, bounds.is_bounded,
        sum(coalesce(uncounted.row_count, 0)) as row_count,
        sum(
            case when uncounted.raw_table = 'sales_orders'
                then uncounted.row_count else 0 end
        ) as missing_count,
        bool_or(bounds.raw_table = 'shipments') as needs_shipments
    from bounds

    left join uncounted on bounds.raw_table = uncounted.raw_table

    group by bounds.kpi, bounds.is_bounded

),

counted as (

    select
        rows_of_kpis.*, figures.numerator, figures.denominator,
        case when needs_shipments then unjudged.line_count else 0 end as unjudged_count
    from rows_of_kpis

    inner join figures on rows_of_kpis.kpi = figures.kpi

    cross join unjudged

    where row_count > 0 or (needs_shipments and unjudged.line_count > 0)

),

-- the worst case: what is not counted took place and was missed, or undoes what was met
bounded as (

    select
        kpi, row_count, unjudged_count, is_bounded,
        numerator / denominator as value,
        least(
            (numerator - row_count) / (denominator + unjudged_count),
            (numerator - row_count + missing_count)
            / (denominator + unjudged_count + missing_count)
        ) as worst,
        (numerator + unjudged_count + row_count)
        / (denominator + unjudged_count + missing_count) as best
    from counted

)

select
    kpi, row_count, unjudged_count,
    case when is_bounded then greatest(worst, 0) end as low,
    case when is_bounded then greatest(least(best, 1), value) end as high,
    case
        when is_bounded then null
        when row_count = 1 then '1 row not counted'
        when row_count > 0
            then to_char(row_count, 'FM999,999,999,990') || ' rows not counted'
        when unjudged_count = 1 then '1 line not judged'
        else to_char(unjudged_count, 'FM999,999,999,990') || ' lines not judged'
    end as why_unbounded
from bounded
where not is_bounded or kpi not in (select kpi from counted where not is_bounded)
