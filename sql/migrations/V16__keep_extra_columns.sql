-- What a file has beyond its contract, where the contract keeps it (extra_columns: keep): fields that no column takes, by
-- name, as an object. Null where there was none. Models name their columns and do not see it.
do $$
declare
    raw_table regclass;
begin
    for raw_table in
        select oid from pg_class where relnamespace = 'raw'::regnamespace and relkind = 'r' order by relname
    loop
        execute format('alter table %s add column if not exists _extra jsonb', raw_table);
    end loop;
end
$$;
