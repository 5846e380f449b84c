-- Statistics of a raw table, as soon as a load changed it: a transform that follows at once would otherwise plan its joins
-- blindly, and autovacuum may come a minute later, or never. A table without any statistics gets them. Else it is
-- autovacuum's own rule, by its defaults: 50 rows and a tenth of the table, so that a day's file of a large table costs
-- nothing, and small files add up. The load already holds a lock that keeps other writers of the table away until it ends:
-- the lock of the analysis stops nobody else.

-- What loads changed since the last analysis by a load. The server's own counter would not do: it adds the rows of the
-- transaction that analyzes after it was set to zero.
create table ops.raw_statistics (
    table_name text primary key,
    changed_rows bigint not null
);

create function ops.analyze_if_changed(raw_table text, newly_changed_rows bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    target oid;
    known_rows real;
    changed bigint;
begin
    select oid, greatest(reltuples, 0)
    into target, known_rows
    from pg_class
    where relnamespace = 'raw'::regnamespace and relname = raw_table and relkind = 'r';
    if target is null then
        raise exception 'There is no table raw.%', raw_table;
    end if;
    insert into ops.raw_statistics as known values (raw_table, newly_changed_rows)
    on conflict (table_name) do update set changed_rows = known.changed_rows + excluded.changed_rows
    returning changed_rows into changed;
    if
        changed < 50 + 0.1 * known_rows
        and exists (select from pg_stats where schemaname = 'raw' and tablename = raw_table)
    then
        return false;
    end if;
    execute format('analyze raw.%I', raw_table);
    update ops.raw_statistics set changed_rows = 0 where table_name = raw_table;
    return true;
end
$$;

revoke execute on function ops.analyze_if_changed(text, bigint) from public;
grant execute on function ops.analyze_if_changed(text, bigint) to infull_loader;
