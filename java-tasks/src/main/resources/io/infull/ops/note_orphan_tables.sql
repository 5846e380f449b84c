-- Notes the tables of schema build that no registered part owns: parts that were forgotten, and partitioned tables without
-- parts. All tables of the schema are looked at, so that none is left behind. Notes of tables that are dropped, or in use
-- again, are deleted.
with

orphans as (

    select pg_class.relname
    from pg_class
    where
        pg_class.relnamespace = 'build'::regnamespace
        and pg_class.relkind in ('r', 'p')
        and pg_class.relname not in (
            select part.model || '__p' || part.part
            from ops.part

            union

            select part.relation
            from ops.part
        )

),

struck_out as (

    delete from ops.forgotten_part
    where forgotten_part.table_name not in (select orphans.relname from orphans)

)

insert into ops.forgotten_part (table_name)
select orphans.relname
from orphans
on conflict do nothing
