-- The key of a large first file is sorted in memory where the server is large enough: a sort that goes through files takes
-- twice as long. How large a server is, its shared_buffers tell; whoever set maintenance_work_mem higher knew why.
create function ops.memory_for_keys() returns bigint
language sql stable set search_path = pg_catalog, pg_temp as $$
    select greatest(
        pg_size_bytes(current_setting('maintenance_work_mem')),
        pg_size_bytes('128MB'),
        least(pg_size_bytes('512MB'), pg_size_bytes(current_setting('shared_buffers')))
    )
$$;

-- Fails with a unique violation where keys repeat. The setting holds until the transaction ends, which it soon does.
create or replace function ops.put_key_back(raw_table text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    taken ops.key_taken_off;
begin
    perform set_config('maintenance_work_mem', ops.memory_for_keys() / 1024 || 'kB', true);
    delete from ops.key_taken_off where table_name = raw_table returning * into strict taken;
    execute format(
        'alter table raw.%I alter _pack drop default, alter _file drop default, alter _load_id drop default',
        raw_table
    );
    execute format('alter table raw.%I add constraint %I %s', raw_table, taken.constraint_name, taken.definition);
end
$$;

revoke execute on function ops.memory_for_keys() from public;
