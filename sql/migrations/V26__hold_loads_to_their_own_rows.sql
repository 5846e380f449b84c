-- While the tracking of changes is off, the mark of the load stands for every changed row: which keys changed is told by
-- the load that the rows name. So nothing else may change meanwhile. When the transaction ends, the ledger must know the
-- load as one of that very table, and a row that changes without naming the load is refused.

-- was_empty: rows are looked at when they are all there, so that a first load is not slowed down row by row.
alter table ops.tracking_taken_off
add column load_id bigint,
add column was_empty boolean;

create or replace function ops.assert_tracking_is_back() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from ops.tracking_taken_off where table_name = new.table_name) then
        raise exception 'The tracking of raw.% was taken off and not put back', new.table_name;
    end if;
    if not exists (
        select from ops.file
        where
            file.load_id = new.load_id and file.state = 'loaded'
            and jsonb_exists(file.rows_by_table, new.table_name)
    ) then
        raise exception 'The tracking of raw.% was taken off for load %, which the ledger does not know as a load of it',
            new.table_name, new.load_id
        using hint = 'Nothing was changed. Change rows without ops.take_tracking_off: their keys are noted then';
    end if;
    return null;
end
$$;

create function ops.refuse_unnamed_row() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'A row of raw.% was changed beside the load that has the tracking off', tg_table_name
    using hint = 'Nothing was changed. Change rows without ops.take_tracking_off: their keys are noted then';
end
$$;

-- What a load may not do to a row: change its key, or anything but its place in the order without naming itself. A load
-- deletes nothing, so that what notes deletions stays on.
create function ops.guard_rows_of_load(raw_table regclass, load_id bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    is_unnamed text := format('new._load_id is distinct from %s', load_id);
    key_differs text;
    content_differs text;
begin
    select
        coalesce(string_agg(difference, ' or ') filter (where is_key), 'false'),
        string_agg(difference, ' or ') filter (where not is_key and attname <> '_order_load_id')
    into key_differs, content_differs
    from (
        select
            attname,
            format('old.%1$I is distinct from new.%1$I', attname) as difference,
            exists (
                select from pg_constraint
                where conrelid = raw_table and contype in ('u', 'p') and attnum = any(conkey)
            ) as is_key
        from pg_attribute
        where attrelid = raw_table and attnum > 0 and not attisdropped
        order by attnum
    ) as columns;
    execute format(
        'create or replace trigger guard_insert after insert on %s for each row when (%s) '
        'execute function ops.refuse_unnamed_row()',
        raw_table, is_unnamed
    );
    execute format(
        'create or replace trigger guard_update after update on %s for each row '
        'when (%s or %s and new._deleted_load_id is distinct from %s and (%s)) '
        'execute function ops.refuse_unnamed_row()',
        raw_table, key_differs, is_unnamed, load_id, content_differs
    );
    execute format(
        'alter table %s enable trigger guard_insert, enable trigger guard_update, '
        'disable trigger note_insert, disable trigger note_update', raw_table
    );
end
$$;

-- Leaves the mark of the load in the same breath: nobody takes the tracking off without one. A person who changed rows and
-- left the transaction open is named, not waited for. The lock comes first: nobody adds the first row meanwhile.
create or replace function ops.take_tracking_off(raw_table text, load_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
    target regclass := format('raw.%I', raw_table);
    is_empty boolean;
    others text;
begin
    if exists (select from ops.file where file.load_id = take_tracking_off.load_id) then
        raise exception 'Load % is over: the tracking of raw.% is taken off for a new one', load_id, raw_table;
    end if;
    execute format('lock table %s in share row exclusive mode', target);
    execute format('select not exists (select from %s)', target) into is_empty;
    insert into ops.tracking_taken_off values (raw_table, load_id, is_empty);
    if is_empty then
        execute format(
            'drop trigger if exists note_insert on %1$s; drop trigger if exists note_update on %1$s;'
            'drop trigger if exists note_delete on %1$s;'
            'drop trigger if exists guard_insert on %1$s; drop trigger if exists guard_update on %1$s', target
        );
    else
        if not ops.is_tracked(raw_table) then
            perform ops.track_changes(target);
        end if;
        perform ops.guard_rows_of_load(target, load_id);
    end if;
    insert into ops.raw_change (table_name, load_id, is_all) values (raw_table, load_id, false);
exception when lock_not_available then
    select string_agg(distinct format('%s (pid %s)', usename, pid), ', ')
    into others
    from pg_locks
    inner join pg_stat_activity using (pid)
    where
        relation = target and granted and pid <> pg_backend_pid()
        and (is_empty or mode <> 'AccessShareLock');
    raise exception 'raw.% is held by % in a transaction that is open', raw_table, coalesce(others, 'somebody')
    using errcode = 'lock_not_available', hint = 'Nothing of the file was loaded. End that transaction, then load again';
end
$$;

create or replace function ops.put_tracking_back(raw_table text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    target regclass := format('raw.%I', raw_table);
    taken ops.tracking_taken_off;
    has_others boolean;
begin
    delete from ops.tracking_taken_off where table_name = raw_table returning * into taken;
    if taken.was_empty then
        execute format('select exists (select from %s where _load_id is distinct from $1)', target)
        into has_others using taken.load_id;
        if has_others then
            raise exception 'A row of raw.% was changed beside the load that has the tracking off', raw_table
            using hint = 'Nothing was changed. Change rows without ops.take_tracking_off: their keys are noted then';
        end if;
    end if;
    if ops.is_tracked(raw_table) then
        execute format(
            'alter table %s enable trigger note_insert, enable trigger note_update, '
            'disable trigger guard_insert, disable trigger guard_update', target
        );
    else
        perform ops.track_changes(target);
    end if;
end
$$;

revoke execute on function ops.refuse_unnamed_row(), ops.guard_rows_of_load(regclass, bigint) from public;

-- Readers see neither staging nor intermediate views, as these read raw rows; no more do monitors. Nor do they see the
-- KPIs of a candidate before it was checked.
do $$
declare
    view_name text;
begin
    set local role infull_transformer;
    for view_name in
        select deployed_view.model from ops.deployed_view where deployed_view.layer in ('STAGING', 'INTERMEDIATE')
    loop
        execute format('revoke select on analytics.%I from infull_monitor', view_name);
    end loop;
    reset role;
end
$$;

create or replace function analytics.kpi_values_of(publication bigint)
returns table (
    kpi text,
    period_date date,
    customer_id text,
    city text,
    category text,
    carrier text,
    numerator numeric,
    denominator numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    wanted record;
begin
    select manifest.relation, manifest.part into wanted
    from ops.manifest
    inner join ops.publication as made on manifest.publication_id = made.publication_id
    where
        manifest.publication_id = publication
        and made.state in ('passed', 'published')
        and manifest.model = 'kpi_values'
        and manifest.relation is not null
        and manifest.columns @> '[{"name": "carrier"}]';
    if found then
        return query execute format(
            'select kpi, period_date, customer_id, city, category, carrier, numerator, denominator '
            'from build.%I where _part = $1', wanted.relation
        ) using wanted.part;
    end if;
end
$$;
