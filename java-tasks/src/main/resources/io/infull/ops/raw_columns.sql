-- The columns of every raw table, those of its unique constraint that come from exports as one sorted text, whether it
-- numbers rows of the same key, and the type of _extra.
select
    tables.relname as table_name,
    columns.attname as column_name,
    format_type(columns.atttypid, columns.atttypmod) as type_name,
    columns.attnotnull as is_not_null,
    (
        select string_agg(key_columns.attname, ',' order by key_columns.attname)
        from pg_constraint
        inner join pg_attribute as key_columns
            on
                key_columns.attrelid = pg_constraint.conrelid
                and key_columns.attnum = any(pg_constraint.conkey)
        where
            pg_constraint.conrelid = tables.oid
            and pg_constraint.contype in ('u', 'p')
            and key_columns.attname not like '\_%'
    ) as key_columns,
    exists (
        select from pg_attribute as numbers
        where
            numbers.attrelid = tables.oid
            and numbers.attname = '_key_number'
            and not numbers.attisdropped
    ) as is_numbered,
    (
        select format_type(extra.atttypid, extra.atttypmod)
        from pg_attribute as extra
        where extra.attrelid = tables.oid and extra.attname = '_extra' and not extra.attisdropped
    ) as extra_type
from pg_class as tables
inner join pg_attribute as columns on tables.oid = columns.attrelid
where
    tables.relnamespace = 'raw'::regnamespace
    and tables.relkind in ('r', 'p')
    and columns.attnum > 0
    and not columns.attisdropped
    and columns.attname not like '\_%'
order by tables.relname, columns.attnum
