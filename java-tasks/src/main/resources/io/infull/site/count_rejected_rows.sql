-- Rejected rows of the files that were loaded before the publication was built, by raw table that they would have fed.
with

files as (

    select * from ops.file
    where
        state = 'loaded'
        and lines_rejected > 0
        and loaded_at <= (select created_at from ops.publication where publication_id = ?)

),

by_table as (

    select table_name, sum(lines_rejected) as lines_rejected
    from files

    cross join lateral jsonb_object_keys(rows_by_table) as table_name

    group by table_name

)

select json_build_object(
    'total', (select coalesce(sum(lines_rejected), 0) from files),
    'by_table', coalesce(json_object_agg(table_name, lines_rejected), '{}')
) as content
from by_table
