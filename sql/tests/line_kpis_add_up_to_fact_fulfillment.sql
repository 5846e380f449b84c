with

facts as (

    select
        count(*) as lines,
        count(*) filter (where is_otif) as otif_lines
    from fact_fulfillment
    where fulfillment_state = 'assessed' and missing_column is null

),

kpis as (

    select
        coalesce(sum(denominator), 0) as lines,
        coalesce(sum(numerator), 0) as otif_lines
    from kpi_values
    where kpi = 'line_otif'

)

select facts.lines, facts.otif_lines, kpis.lines as kpi_lines, kpis.otif_lines as kpi_otif
from facts
cross join kpis
where (facts.lines = kpis.lines and facts.otif_lines = kpis.otif_lines) is not true
