-- The order that a rejected row names, where its contract can read it: the lines of that order are in doubt until the row
-- is replayed. Null where nobody can say, as in rows that were rejected before.
alter table ops.rejected_row
add column order_id text collate "C",
add column sku_id text collate "C",
add column line_number numeric;

-- A replay that was rejected again may name another order; where it names none, it is still the one that it answers.
create or replace view ops.reject as
select
    rejected_row.reject_id,
    file.pack,
    file.source,
    file.load_id,
    file.file_name,
    file.state as file_state,
    file.loaded_at as rejected_at,
    rejected_row.line,
    rejected_row.raw_text as original_text,
    case when again.load_id is null then rejected_row.reason else again.reason end as reason,
    case when again.load_id is null then rejected_row.column_name else again.column_name end
        as column_name,
    case when again.load_id is null then rejected_row.message else again.message end as message,
    case when again.load_id is null then rejected_row.raw_text else again.raw_text end as raw_text,
    case when again.load_id is null then file.record_form else again.record_form end as record_form,
    rejected_row.closed_at,
    rejected_row.closed_by,
    file.state = 'loaded' and rejected_row.closed_at is null as is_open,
    case when again.order_id is null then rejected_row.order_id else again.order_id end as order_id,
    case when again.order_id is null then rejected_row.sku_id else again.sku_id end as sku_id,
    case when again.order_id is null then rejected_row.line_number else again.line_number end
        as line_number,
    file.rows_by_table
from ops.rejected_row
inner join ops.file on rejected_row.load_id = file.load_id
left join lateral (
    select
        attempt.load_id,
        attempt.reason,
        attempt.column_name,
        attempt.message,
        attempt.raw_text,
        attempt.order_id,
        attempt.sku_id,
        attempt.line_number,
        replay.record_form
    from ops.replayed_row
    inner join ops.rejected_row as attempt
        on replayed_row.load_id = attempt.load_id and replayed_row.line = attempt.line
    inner join ops.file as replay on attempt.load_id = replay.load_id
    where replayed_row.reject_id = rejected_row.reject_id
    order by attempt.load_id desc
    limit 1
) as again on true
where not file.is_replay;

-- What models may know of the ledger. They read these views like raw tables: a change leaves a mark under their names.
create view raw.rejected_rows as
select
    reject.reject_id,
    tables.raw_table collate "C" as raw_table,
    reject.order_id,
    reject.sku_id,
    reject.line_number,
    reject.pack collate "C" as _pack
from ops.reject
cross join lateral jsonb_object_keys(reject.rows_by_table) as tables (raw_table)
where reject.is_open and reject.order_id is not null;

comment on view raw.rejected_rows is
'Open rejected rows whose order is known, once per raw table that they would have fed.';

-- One row per pack and raw table that a loaded file fed, so that nobody reads the whole ledger to know it.
create table ops.fed_table (
    pack text collate "C" not null,
    raw_table text collate "C" not null,
    primary key (pack, raw_table)
);

insert into ops.fed_table (pack, raw_table)
select distinct file.pack, tables.raw_table
from ops.file
cross join lateral jsonb_object_keys(file.rows_by_table) as tables (raw_table)
where file.state = 'loaded';

create view raw.loaded_tables as
select
    raw_table,
    pack as _pack
from ops.fed_table;

comment on view raw.loaded_tables is
'Raw tables that a loaded file of the pack fed, though it may have had no rows.';

revoke all on raw.rejected_rows, raw.loaded_tables from infull_loader;
grant select on raw.rejected_rows, raw.loaded_tables to infull_transformer;

-- The rows of a refused file are no part of any figure, nor is a row whose order nobody knows.
create function ops.note_rejected_rows() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
        select from changed
        inner join ops.file on changed.load_id = file.load_id
        where file.state = 'loaded' and (changed.order_id is not null or file.is_replay)
    ) then
        insert into ops.raw_change (table_name) values ('rejected_rows');
    end if;
    return null;
end
$$;

create trigger note_rejected after insert on ops.rejected_row
referencing new table as changed for each statement execute function ops.note_rejected_rows();
create trigger note_closed after update on ops.rejected_row
referencing new table as changed for each statement execute function ops.note_rejected_rows();

create function ops.note_loaded_tables() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into ops.fed_table (pack, raw_table)
    select distinct added.pack, tables.raw_table
    from added
    cross join lateral jsonb_object_keys(added.rows_by_table) as tables (raw_table)
    where added.state = 'loaded'
    on conflict do nothing;
    if found then
        insert into ops.raw_change (table_name) values ('loaded_tables');
    end if;
    return null;
end
$$;

create trigger note_loaded after insert on ops.file
referencing new table as added for each statement execute function ops.note_loaded_tables();

revoke execute on function ops.note_rejected_rows(), ops.note_loaded_tables() from public;
