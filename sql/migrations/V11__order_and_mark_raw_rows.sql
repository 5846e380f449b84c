-- Modes: which of two rows of a key is the later one, and which rows are gone from their source.

-- order_value: the place of the file among those of its source; greater is later, null is unknown.
-- is_whole: what is not in the file is not in its source, so that its rows were marked deleted.
-- lines_outdated: those of lines_loaded that changed nothing because there is a later row of their key.
alter table ops.file
add column order_value text collate "C",
add column is_whole boolean not null default false,
add column lines_outdated bigint not null default 0,
add column rows_deleted bigint not null default 0,
add constraint outdated_lines_are_loaded_lines check (lines_outdated between 0 and lines_loaded);

-- A file is known by its content, unless the source said something else in between: then it says the same anew.
-- repeated_after: the newest load in between.
alter table ops.file add column repeated_after bigint not null default 0;

drop index ops.file_is_loaded_once;

create unique index file_is_loaded_once on ops.file (pack, source, sha256, repeated_after)
where state = 'loaded' and not is_replay;

-- _order_load_id: the load whose place in the order the row has, where that is not _load_id: a later file said the
-- same, or a replay answers an earlier file. _deleted_load_id: the snapshot in which the row was missing; null is live.
do $$
declare
    raw_table regclass;
begin
    for raw_table in
        select oid from pg_class where relnamespace = 'raw'::regnamespace and relkind = 'r' order by relname
    loop
        execute format('alter table %s add column _order_load_id bigint, add column _deleted_load_id bigint', raw_table);
    end loop;
end
$$;
