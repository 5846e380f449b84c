-- KPIs of which nothing can be measured, with the reason; publications of earlier releases know of none.
select coalesce(json_object_agg(kpi, to_jsonb(targets) ->> 'reason'), '{}') as content
from kpi_targets as targets
where scope = 'overall' and value is null and to_jsonb(targets) ->> 'reason' is not null
