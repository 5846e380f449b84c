-- The first file of a raw table is copied into it without its key, which is put back in the same transaction. Only the
-- owner of a table may do that to it, and the loader is not: it calls these two functions, which do that and no more.

-- Empty whenever a transaction ends.
create table ops.key_taken_off (
    table_name text primary key,
    constraint_name text not null,
    definition text not null
);

create function ops.assert_key_is_back() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from ops.key_taken_off where table_name = new.table_name) then
        raise exception 'The key of raw.% was taken off and not put back', new.table_name;
    end if;
    return null;
end
$$;

create constraint trigger key_is_back after insert on ops.key_taken_off
deferrable initially deferred for each row execute function ops.assert_key_is_back();

-- Takes the key off, and lets the columns that are the same in every row of the file be left out of the copy.
create function ops.take_key_off(raw_table text, pack text, file_name text, load_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    target regclass;
    key_name text;
    key_definition text;
begin
    select pg_class.oid, pg_constraint.conname, pg_get_constraintdef(pg_constraint.oid)
    into target, key_name, key_definition
    from pg_class
    inner join pg_constraint on pg_class.oid = pg_constraint.conrelid and pg_constraint.contype in ('u', 'p')
    where pg_class.relnamespace = 'raw'::regnamespace and pg_class.relname = raw_table;
    if target is null then
        raise exception 'There is no table raw.% with a key', raw_table;
    end if;
    insert into ops.key_taken_off values (raw_table, key_name, key_definition);
    execute format('alter table %s drop constraint %I', target, key_name);
    execute format(
        'alter table %s alter _pack set default %L, alter _file set default %L, alter _load_id set default %s',
        target, pack, file_name, load_id
    );
end
$$;

-- Fails with a unique violation where keys repeat.
create function ops.put_key_back(raw_table text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '128MB' as $$
declare
    taken ops.key_taken_off;
begin
    delete from ops.key_taken_off where table_name = raw_table returning * into strict taken;
    execute format(
        'alter table raw.%I alter _pack drop default, alter _file drop default, alter _load_id drop default',
        raw_table
    );
    execute format('alter table raw.%I add constraint %I %s', raw_table, taken.constraint_name, taken.definition);
end
$$;
