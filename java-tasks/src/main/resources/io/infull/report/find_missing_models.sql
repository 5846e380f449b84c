-- Models that the report reads and that the publication does not have.
select wanted.model
from (
    values ('fact_contract_violations'), ('fact_fulfillment'), ('fact_maturing_lines'),
    ('fact_rows_after_as_of_date'), ('fact_kpi_ranges'), ('kpi_targets')
) as wanted (model)
where wanted.model not in (select manifest.model from ops.manifest where manifest.publication_id = ?)
order by wanted.model
