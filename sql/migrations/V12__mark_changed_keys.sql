-- What changed in raw tables, by key. A load leaves one mark that names it: the keys are those of the rows that carry
-- its id. Whatever else changes rows leaves their keys, up to a bound, beyond which the mark stands for the whole table.

-- is_all: which keys changed is not known. transaction: tells whether a reader's snapshot had the change already.
alter table ops.raw_change
add column load_id bigint,
add column is_all boolean not null default true,
add column transaction xid8 not null default pg_current_xact_id();

create table ops.raw_changed_key (
    change_id bigint not null references ops.raw_change,
    operation text not null check (operation in ('insert', 'update', 'delete')),
    key jsonb not null
);

create index raw_changed_key_by_change on ops.raw_changed_key (change_id);

-- The key of a row called changed, as an object by column; null when the table has none.
create function ops.key_expression(raw_table oid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select format(
        'jsonb_build_object(%s)',
        string_agg(format('%L, changed.%I', attname, attname), ', ' order by attname)
    )
    from pg_constraint
    inner join pg_attribute on attrelid = conrelid and attnum = any(conkey)
    where conrelid = raw_table and contype in ('u', 'p')
    having count(*) > 0
$$;

-- An update leaves the keys of the rows that differ, as they were and as they are.
create function ops.note_changed_keys() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
    bound constant bigint := 100000;
    key_of_row text := ops.key_expression(tg_relid);
    changed_rows text := case tg_op
        when 'INSERT' then 'table new_rows'
        when 'DELETE' then 'table old_rows'
        else '(table old_rows except all table new_rows) union all (table new_rows except all table old_rows)'
    end;
    mark bigint;
    noted bigint := 0;
begin
    insert into ops.raw_change (table_name, is_all) values (tg_table_name, key_of_row is null)
    returning change_id into mark;
    if key_of_row is not null then
        execute format(
            'insert into ops.raw_changed_key select distinct $1, $2, %s from (%s) as changed limit $3',
            key_of_row, changed_rows
        ) using mark, lower(tg_op), bound + 1;
        get diagnostics noted = row_count;
    end if;
    if noted > bound then
        delete from ops.raw_changed_key where change_id = mark;
        update ops.raw_change set is_all = true where change_id = mark;
    end if;
    return null;
end
$$;

-- For every raw table, once: also for those of later migrations.
create function ops.track_changes(raw_table regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('drop trigger if exists note_change on %s', raw_table);
    execute format(
        'create trigger note_change after truncate on %1$s for each statement execute function ops.note_raw_change();'
        'create trigger note_insert after insert on %1$s referencing new table as new_rows '
        'for each statement execute function ops.note_changed_keys();'
        'create trigger note_update after update on %1$s referencing old table as old_rows new table as new_rows '
        'for each statement execute function ops.note_changed_keys();'
        'create trigger note_delete after delete on %1$s referencing old table as old_rows '
        'for each statement execute function ops.note_changed_keys()',
        raw_table
    );
end
$$;

select ops.track_changes(oid)
from pg_class
where relnamespace = 'raw'::regnamespace and relkind = 'r'
order by relname;
