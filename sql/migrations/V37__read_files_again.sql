-- A contract that was mended: the ledger knows under which contract a file was read, and a file can be read anew.

-- contract_digest: of all that decides how rows are read; null where a file was loaded before the ledger kept it.
-- replaced: the file was read again, and another row of the ledger has its account.
alter table ops.file
add column contract_digest text,
add column replaced_by bigint references ops.file deferrable initially deferred,
drop constraint file_state_check,
add constraint file_state_check check (state in ('loaded', 'refused', 'replaced')),
add constraint replaced_files_name_their_successor
check ((state = 'replaced') = (replaced_by is not null)) not valid;

-- For the foreign key, when a refusal is forgotten.
create index file_by_successor on ops.file (replaced_by) where replaced_by is not null;

create index file_by_contract on ops.file (pack, source, contract_digest) where state = 'loaded' and not is_replay;

-- Takes out what a load has brought, in the transaction that loads the same file again. Rows that a later file has
-- confirmed stay, as they are of its place. What replays have repaired of the file has the place of the new load.
create function ops.take_back_load(old_load bigint, new_load bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    raw_table regclass;
begin
    update ops.file set state = 'replaced', replaced_by = new_load where load_id = old_load and state = 'loaded';
    if not found then
        raise exception 'Load % is not one that can be read again', old_load;
    end if;
    for raw_table in
        select pg_class.oid
        from ops.file
        cross join lateral jsonb_object_keys(file.rows_by_table) as tables (name)
        inner join pg_class on tables.name = pg_class.relname and pg_class.relnamespace = 'raw'::regnamespace
        where file.load_id = old_load
        order by pg_class.relname
    loop
        execute format(
            'delete from %s where _load_id = $1 and (_order_load_id is null or _order_load_id = $1)', raw_table
        ) using old_load;
        -- confirmed by a later file: the file that brought them has a new account
        execute format('update %s set _load_id = $2 where _load_id = $1', raw_table) using old_load, new_load;
        -- what the file has confirmed is as old as it was before, until the file confirms it again
        execute format(
            'update %1$s as existing set _order_load_id = case when file.is_replay then $2 end '
            'from ops.file where existing._order_load_id = $1 and file.load_id = existing._load_id', raw_table
        ) using old_load, new_load;
        execute format(
            'update %1$s set _deleted_load_id = null where _deleted_load_id = $1', raw_table
        ) using old_load;
    end loop;
    -- rejected rows of the old load are no longer open
    insert into ops.raw_change (table_name)
    select 'rejected_rows' where exists (select from ops.rejected_row where load_id = old_load);
end
$$;

-- What was repaired of the file is repaired still.
create function ops.close_rejects_again(old_load bigint, new_load bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    update ops.rejected_row as again set closed_at = earlier.closed_at, closed_by = earlier.closed_by
    from ops.rejected_row as earlier
    where
        earlier.load_id = old_load and earlier.closed_at is not null
        and again.load_id = new_load and again.line = earlier.line and again.raw_text = earlier.raw_text;
$$;

revoke execute on function ops.take_back_load(bigint, bigint), ops.close_rejects_again(bigint, bigint) from public;
grant execute on function ops.take_back_load(bigint, bigint), ops.close_rejects_again(bigint, bigint) to infull_loader;

-- A replay tells rows that were answered from rows of a file that was read again.
grant select (closed_at) on ops.reject to infull_loader;
