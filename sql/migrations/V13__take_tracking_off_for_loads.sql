-- Triggers that look at changed rows keep all of them in memory or on disk, whether they do anything or not, even while
-- they are disabled. So a load takes them off, which only the owner of a table may do: it drops them where the table is
-- empty, and disables them where others may be reading it, since dropping would hold these up. Empty whenever a
-- transaction ends.
create table ops.tracking_taken_off (table_name text primary key);

create function ops.assert_tracking_is_back() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from ops.tracking_taken_off where table_name = new.table_name) then
        raise exception 'The tracking of raw.% was taken off and not put back', new.table_name;
    end if;
    return null;
end
$$;

create constraint trigger tracking_is_back after insert on ops.tracking_taken_off
deferrable initially deferred for each row execute function ops.assert_tracking_is_back();

create function ops.is_tracked(raw_table text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from pg_trigger where tgrelid = format('raw.%I', raw_table)::regclass and tgname = 'note_insert'
    )
$$;

-- Leaves the mark of the load in the same breath: nobody takes the tracking off without one. A person who changed rows and
-- left the transaction open is named, not waited for.
create function ops.take_tracking_off(raw_table text, load_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
    is_empty boolean;
    others text;
begin
    insert into ops.tracking_taken_off values (raw_table);
    execute format('select not exists (select from raw.%I)', raw_table) into is_empty;
    if is_empty then
        execute format(
            'drop trigger if exists note_insert on raw.%1$I; drop trigger if exists note_update on raw.%1$I;'
            'drop trigger if exists note_delete on raw.%1$I', raw_table
        );
    elsif ops.is_tracked(raw_table) then
        execute format(
            'alter table raw.%I disable trigger note_insert, disable trigger note_update, disable trigger note_delete',
            raw_table
        );
    end if;
    insert into ops.raw_change (table_name, load_id, is_all) values (raw_table, load_id, false);
exception when lock_not_available then
    select string_agg(distinct format('%s (pid %s)', usename, pid), ', ')
    into others
    from pg_locks
    inner join pg_stat_activity using (pid)
    where
        relation = format('raw.%I', raw_table)::regclass and granted and pid <> pg_backend_pid()
        and (is_empty or mode <> 'AccessShareLock');
    raise exception 'raw.% is held by % in a transaction that is open', raw_table, coalesce(others, 'somebody')
    using errcode = 'lock_not_available', hint = 'Nothing of the file was loaded. End that transaction, then load again';
end
$$;

-- A table that somebody added without a word to us is tracked from its first load on.
create function ops.put_tracking_back(raw_table text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from ops.tracking_taken_off where table_name = raw_table;
    if ops.is_tracked(raw_table) then
        execute format(
            'alter table raw.%I enable trigger note_insert, enable trigger note_update, enable trigger note_delete',
            raw_table
        );
    else
        perform ops.track_changes(format('raw.%I', raw_table)::regclass);
    end if;
end
$$;
