-- Tables of schema build that no registered part owns: parts that were forgotten, and partitioned tables without parts.
with

registered as (

    select part.model || '__p' || part.part as name
    from ops.part

    union

    select part.relation
    from ops.part

),

tables as (

    select
        pg_class.relname as name,
        parents.relname as parent,
        coalesce(pg_inherits.inhdetachpending, false) as detach_pending,
        pg_class.relkind = 'p' as is_parent
    from pg_class

    left join pg_inherits on pg_class.oid = pg_inherits.inhrelid

    left join pg_class as parents on pg_inherits.inhparent = parents.oid

    where
        pg_class.relnamespace = 'build'::regnamespace
        and pg_class.relkind in ('r', 'p')

)

select name, parent, detach_pending
from tables
where name not in (select registered.name from registered)
order by is_parent, name
