-- Rejected rows that were open when the publication was built: all of them, and by raw table that they would have fed. A
-- shipment or a header of a known order is left out there: the lines that it could change are not judged, and counted so.
with

rejects as (

    select reject_id, rows_by_table, order_id
    from ops.reject
    where
        file_state = 'loaded'
        and rejected_at <= (select created_at from ops.publication where publication_id = ?)
        and coalesce(closed_at > (select created_at from ops.publication where publication_id = ?), true)

),

by_table as (

    select tables.table_name, count(*) as rejected_rows
    from rejects

    cross join lateral jsonb_object_keys(rejects.rows_by_table) as tables (table_name)

    where rejects.order_id is null or tables.table_name not in ('order_headers', 'shipments')
    group by tables.table_name

)

select json_build_object(
    'total', (select count(*) from rejects),
    'by_table', coalesce(json_object_agg(table_name, rejected_rows), '{}')
) as content
from by_table
