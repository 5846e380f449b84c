select distinct @column@ from kpi_values
where @column@ is not null
order by 1
