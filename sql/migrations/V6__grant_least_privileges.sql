-- Who may do what. A loader writes raw tables and the file ledger; a transformer builds, tests and publishes; a monitor
-- looks at all but the rows that were landed; a reader sees what was published. The owner may do everything.

-- Every command finds out whether the warehouse is up to date; those that write leave a row.
grant usage on schema ops to infull_loader, infull_transformer, infull_monitor;
grant select on ops.flyway_schema_history to infull_loader, infull_transformer;
grant select, insert, update (attempt) on ops.attempt to infull_loader, infull_transformer;
grant select, insert, update (finished_at, exit_code, outcome) on ops.command_run
to infull_loader, infull_transformer;

-- Loader. A refusal of the same content is replaced through the function: the ledger of what was loaded stands.
create function ops.forget_refusal(of_pack text, of_source text, of_sha256 text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from ops.rejected_row
    using ops.file
    where
        rejected_row.load_id = file.load_id
        and file.state = 'refused' and file.pack = of_pack and file.source = of_source and file.sha256 = of_sha256;
    delete from ops.file where state = 'refused' and pack = of_pack and source = of_source and sha256 = of_sha256;
$$;

revoke execute on function
ops.note_raw_change(), ops.assert_key_is_back(), ops.take_key_off(text, text, text, bigint), ops.put_key_back(text),
ops.forget_refusal(text, text, text) from public;
grant execute on function
ops.take_key_off(text, text, text, bigint), ops.put_key_back(text), ops.forget_refusal(text, text, text)
to infull_loader;
grant select, insert on ops.file to infull_loader;
grant insert on ops.rejected_row to infull_loader;
grant usage on sequence ops.file_load_id_seq to infull_loader;
grant usage on schema raw to infull_loader, infull_transformer;
grant select, insert, update on all tables in schema raw to infull_loader;
alter default privileges in schema raw grant select, insert, update on tables to infull_loader;

-- Transformer.
grant select on all tables in schema raw to infull_transformer;
alter default privileges in schema raw grant select on tables to infull_transformer;
grant usage, create on schema build, candidate, analytics to infull_transformer;
grant select on ops.raw_change to infull_transformer;
grant select, insert, update on ops.publication to infull_transformer;
grant select, update on ops.candidate, ops.published to infull_transformer;
grant select, insert, delete on ops.manifest, ops.part to infull_transformer;
grant select, insert, update, delete on ops.deployed_view to infull_transformer;
grant select, insert, delete on ops.test_result to infull_transformer;
grant select, insert on ops.node_run, ops.test_failure, ops.unit_test_pass to infull_transformer;
grant usage on sequence ops.fence, ops.part_part_seq to infull_transformer;
grant select on analytics.current_publication, analytics.run_parameters to infull_transformer;

-- Monitor. What it may see of the models is granted with each view, as it is to readers.
grant select on all tables in schema ops to infull_monitor;
alter default privileges in schema ops grant select on tables to infull_monitor;
grant usage on schema analytics to infull_monitor;
grant select on all tables in schema analytics to infull_monitor;

-- What was built before belongs to infull_transformer from now on.
do $$
declare
    built regclass;
begin
    for built in
        select oid from pg_class
        where
            relkind in ('r', 'p', 'v')
            and (
                relnamespace in ('build'::regnamespace, 'candidate'::regnamespace)
                or relnamespace = 'analytics'::regnamespace
                and relname in (select deployed_view.model from ops.deployed_view)
            )
    loop
        execute format('alter table %s owner to infull_transformer', built);
    end loop;
end
$$;

-- What everybody may do in a new database, nobody may here. Connecting is left to pg_hba.conf and to whoever made the
-- database: other logins may have a reason to be here.
do $$
begin
    if (select pg_has_role(datdba, 'USAGE') from pg_database where datname = current_database()) then
        execute format('revoke create, temporary on database %I from public', current_database());
        execute format('grant temporary on database %I to infull_loader, infull_transformer', current_database());
    end if;
    if to_regnamespace('public') is not null then
        revoke create on schema public from public;
    end if;
end
$$;
