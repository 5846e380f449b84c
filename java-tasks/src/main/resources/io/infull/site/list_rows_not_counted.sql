-- Rows that are in no figure and may change one, by raw table and reason.
select coalesce(json_agg(rows_not_counted order by raw_table, reason), '[]') as content
from fact_rows_not_counted as rows_not_counted
