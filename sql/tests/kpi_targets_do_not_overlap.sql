select targets.kpi, targets.valid_from, others.valid_from as overlaps_valid_from
from ref_kpi_targets as targets
inner join ref_kpi_targets as others
    on targets.kpi = others.kpi
    and coalesce(targets.valid_from, date '0001-01-01')
    < coalesce(others.valid_from, date '0001-01-01')
where (targets.valid_to < others.valid_from) is not true
