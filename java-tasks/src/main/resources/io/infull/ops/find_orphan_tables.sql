-- Tables of schema build that were forgotten, parts before what they are parts of.
select
    pg_class.relname as name,
    parents.relname as parent,
    pg_class.relkind = 'p' as is_parent,
    coalesce(pg_inherits.inhdetachpending, false) as detach_pending,
    cast(cast(forgotten_part.forgotten_in as text) as bigint) as forgotten_in
from pg_class

inner join ops.forgotten_part on pg_class.relname = forgotten_part.table_name

left join pg_inherits on pg_class.oid = pg_inherits.inhrelid

left join pg_class as parents on pg_inherits.inhparent = parents.oid

where
    pg_class.relnamespace = 'build'::regnamespace
    and pg_class.relkind in ('r', 'p')

order by is_parent, name
