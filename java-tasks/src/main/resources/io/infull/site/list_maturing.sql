-- The policy under which a KPI goes on changing after the deadline, by KPI; always is every policy.
select coalesce(json_object_agg(substr(model, 5), meta ->> 'matures'), '{}') as content
from ops.manifest
where publication_id = ? and model like 'kpi\_%' and meta ->> 'matures' is not null
