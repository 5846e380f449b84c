-- The figures of a scope beside what the model of each KPI says about itself; a KPI that says nothing comes last.
with

figures as (

    select * from analytics.kpi_targets
    where scope = ?

),

models as (

    select model, meta from ops.manifest
    where publication_id = ?

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
    coalesce(models.meta ->> 'title', figures.kpi) as title,
    coalesce(models.meta ->> 'grain', '') as grain,
    coalesce(models.meta ->> 'unit', 'ratio') as unit,
    coalesce(models.meta ->> 'better', 'higher') as better,
    coalesce(models.meta ->> 'display', 'ratio') as display
from figures

left join models on models.model = 'kpi_' || figures.kpi

order by cast(models.meta ->> 'order' as numeric) nulls last, figures.kpi, figures.scope_value
