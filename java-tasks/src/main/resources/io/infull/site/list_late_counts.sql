-- The KPIs of tiles, by promised day and the day from which on they count so, sorted as the cube is.
with

tiles as (

    select kpi, tile
    from json_to_recordset(cast(? as json)) as tiles (kpi text, tile text)

),

late as (

    select
        tiles.tile, cast(null as text) as series, cast(null as numeric) as target,
        fact_late_counts.*
    from fact_late_counts

    inner join tiles on fact_late_counts.kpi = tiles.kpi

)

select
    period_date - date '1970-01-01' as day,
    judged_date - date '1970-01-01' as judged,
    to_char(period_date, 'YYYY-MM') as month,
    @dimensions@,
    @measures@ as measures
from late
group by period_date, judged_date, @dimensions@
order by month, @sorted@, period_date, judged_date
