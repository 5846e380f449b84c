-- Which source feeds which raw table, as far as files were loaded.
select coalesce(json_agg(feeds), '[]') as content
from (
    select distinct file.pack, file.source, table_name
    from ops.file

    cross join lateral jsonb_object_keys(file.rows_by_table) as table_name

    where file.state = 'loaded'
    order by file.pack, file.source, table_name
) as feeds
