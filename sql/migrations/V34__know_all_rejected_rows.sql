-- A row whose order nobody knows may be any line: ranges of KPIs need it too.
create or replace view raw.rejected_rows as
select
    reject.reject_id,
    tables.raw_table collate "C" as raw_table,
    reject.order_id,
    reject.sku_id,
    reject.line_number,
    reject.pack collate "C" as _pack
from ops.reject
cross join lateral jsonb_object_keys(reject.rows_by_table) as tables (raw_table)
where reject.is_open;

comment on view raw.rejected_rows is
'Open rejected rows, once per raw table that they would have fed; the order is null where it cannot be read.';

-- The rows of a refused file are no part of any figure.
create or replace function ops.note_rejected_rows() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from changed
        inner join ops.file on changed.load_id = file.load_id
        where file.state = 'loaded'
    ) then
        insert into ops.raw_change (table_name) values ('rejected_rows');
    end if;
    return null;
end
$$;

-- What was built before knew less: one mark where there are such rows, so that the next build looks again.
insert into ops.raw_change (table_name)
select 'rejected_rows'
where exists (select from ops.reject where is_open and order_id is null);
