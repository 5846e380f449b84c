-- Each file that comes in is looked up in the ledger, so a look-up must not read the ledger through: by its size and by
-- its content, whether it is known; by its place, which files are later or earlier; by its name, what came after it.

create index file_by_size on ops.file (pack, source, bytes) where state = 'loaded';
create index file_by_content on ops.file (pack, source, sha256);
create index file_by_place on ops.file (pack, source, order_value, load_id) where state = 'loaded';
create index file_by_name on ops.file (pack, source, file_name, load_id);

-- A refusal that is replaced must not have closed a rejected row: that is looked up, too.
create index rejected_row_by_closer on ops.rejected_row (closed_by) where closed_by is not null;

-- Without statistics all these indexes look alike, as each begins with pack and source, and the wrong one reads the ledger
-- through, too. So it is analyzed whenever it has doubled, and nobody waits for autovacuum.
create function ops.next_load_id() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if (
        select pg_relation_size(oid) > 2 * relpages * current_setting('block_size')::bigint
        from pg_class where oid = 'ops.file'::regclass
    ) then
        analyze ops.file;
    end if;
    return nextval('ops.file_load_id_seq');
end
$$;

revoke execute on function ops.next_load_id() from public;
grant execute on function ops.next_load_id() to infull_loader;
