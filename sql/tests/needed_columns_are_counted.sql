-- A need that is written otherwise than fact_missing_columns names it would never be
-- missing.
select kpi, column_name
from dim_kpi_needs
where (
    column_name is null
    or column_name in (
        'are_documents_correct', 'contracts', 'is_undamaged', 'moq', 'promise_date',
        'qty_accepted', 'qty_ordered', 'qty_shipped', 'ship_date', 'unit_price'
    )
) is not true
