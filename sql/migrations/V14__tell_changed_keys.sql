-- Which keys of a raw table changed since a reader's snapshot (pg_current_snapshot(), taken in the transaction that read
-- the table; null: since ever). Numbers of marks would not do: an older one may be committed after a newer one.
-- operation: insert, update, delete, load (inserted or changed by a load), or all, with a null key: any may have changed.
-- A key may come several times, and so may one that is as it was before. Reads the table once if anything was loaded.
create function ops.changed_keys(raw_table text, since pg_snapshot default null)
returns table (change_id bigint, operation text, key jsonb)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    marks bigint[];
    loads bigint[];
    key_of_row text := ops.key_expression(format('raw.%I', raw_table)::regclass);
begin
    select array_agg(mark.change_id), array_agg(mark.load_id) filter (where mark.load_id is not null)
    into marks, loads
    from ops.raw_change as mark
    where
        mark.table_name = raw_table
        and (since is null or not pg_visible_in_snapshot(mark.transaction, since));

    return query
    select mark.change_id, 'all', null::jsonb
    from ops.raw_change as mark
    where mark.change_id = any(marks) and mark.is_all
    union all
    select changed.change_id, changed.operation, changed.key
    from ops.raw_changed_key as changed
    where changed.change_id = any(marks);

    if loads is not null then
        return query execute format(
            'select mark.change_id, touched.operation, touched.key from ('
            '    select changed._load_id as load_id, ''load'' as operation, %1$s as key from raw.%2$I as changed'
            '    where changed._load_id = any($2)'
            '    union all'
            '    select changed._deleted_load_id, ''delete'', %1$s from raw.%2$I as changed'
            '    where changed._deleted_load_id = any($2)'
            ') as touched inner join ops.raw_change as mark on touched.load_id = mark.load_id '
            'where mark.change_id = any($1) and mark.table_name = $3',
            key_of_row, raw_table
        ) using marks, loads, raw_table;
    end if;
end
$$;

revoke execute on function
ops.note_changed_keys(), ops.track_changes(regclass), ops.assert_tracking_is_back(),
ops.is_tracked(text), ops.take_tracking_off(text, bigint), ops.put_tracking_back(text), ops.key_expression(oid),
ops.changed_keys(text, pg_snapshot) from public;

do $$
begin
    if exists (select from pg_roles where rolname = 'infull_loader') then
        grant execute on function ops.take_tracking_off(text, bigint), ops.put_tracking_back(text) to infull_loader;
    end if;
    if exists (select from pg_roles where rolname = 'infull_transformer') then
        grant select on ops.raw_changed_key to infull_transformer;
        grant execute on function ops.key_expression(oid), ops.changed_keys(text, pg_snapshot) to infull_transformer;
    end if;
end
$$;
