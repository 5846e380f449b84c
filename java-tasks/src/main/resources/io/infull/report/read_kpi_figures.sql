-- The figures of a scope, one row each like those of kpi_targets, beside what the model of each KPI says about itself; a
-- KPI that says nothing comes last.
with

figures as (

    :figures

),

models as (

    select model, meta from ops.manifest
    where publication_id = :publication

)

select
    figures.kpi,
    figures.scope,
    figures.scope_value,
    figures.numerator,
    figures.denominator,
    figures.value,
    figures.target,
    figures.gap,
    -- publications of earlier releases have no such columns
    to_jsonb(figures) ->> 'reason' as reason,
    to_jsonb(figures) ->> 'policy' as policy,
    to_jsonb(figures) ->> 'target_source' as target_source,
    cast(to_jsonb(figures) ->> 'plain_target' as numeric) as plain_target,
    cast(to_jsonb(figures) ->> 'is_met' as boolean) as is_met,
    ranges.low as possible_low,
    ranges.high as possible_high,
    ranges.why_unbounded as not_bounded,
    coalesce(models.meta ->> 'title', figures.kpi) as title,
    coalesce(models.meta ->> 'grain', '') as grain,
    coalesce(models.meta ->> 'unit', 'ratio') as unit,
    coalesce(models.meta ->> 'better', 'higher') as better,
    coalesce(models.meta ->> 'display', 'ratio') as display
from figures

left join analytics.fact_kpi_ranges as ranges on figures.scope = 'overall' and ranges.kpi = figures.kpi

left join models on models.model = 'kpi_' || figures.kpi

order by cast(models.meta ->> 'order' as numeric) nulls last, figures.kpi, figures.scope_value
