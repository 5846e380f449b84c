-- Notes the tables of schema build that no registered part owns: parts that were forgotten, and partitioned tables without
-- parts. They are found by what is there, so that nothing is left behind, whoever forgot them. What was noted and is gone,
-- or is wanted again, is struck out.
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
