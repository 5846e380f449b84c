-- A part that no kept publication names any more may still be seen: a snapshot taken before it was forgotten has the old
-- publication as the current one. Its table is dropped when every snapshot is newer than the transaction that forgot it.
create table ops.forgotten_part (
    -- in schema build
    table_name text primary key,
    forgotten_in xid8 not null default pg_current_xact_id(),
    forgotten_at timestamptz not null default clock_timestamp()
);

do $$
begin
    if exists (select from pg_roles where rolname = 'infull_transformer') then
        grant select, insert, delete on ops.forgotten_part to infull_transformer;
    end if;
end
$$;
