-- Every column of the relations in a schema, in the order of the relation.
select
    pg_class.relname as relation,
    pg_attribute.attname as column_name,
    format_type(pg_attribute.atttypid, pg_attribute.atttypmod) as type
from pg_attribute
inner join pg_class on pg_class.oid = pg_attribute.attrelid
where
    pg_class.relnamespace = cast(cast(? as text) as regnamespace)
    and pg_class.relkind in ('r', 'p', 'v', 'm', 'f')
    and pg_attribute.attnum > 0
    and not pg_attribute.attisdropped
order by pg_class.relname, pg_attribute.attnum
