-- What decides beside the files of a project whether its selects are right: the server and the columns of raw tables.
-- Functions that someone has added do not count, since no select may call one.
select concat_ws(
    E'\n',
    current_setting('server_version'),
    string_agg(
        concat_ws(' ', pg_class.relname, attname, format_type(atttypid, atttypmod)), E'\n'
        order by pg_class.relname, attnum
    )
) as surroundings
from pg_attribute

inner join pg_class on pg_attribute.attrelid = pg_class.oid

where pg_class.relnamespace = cast('raw' as regnamespace) and attnum > 0 and not attisdropped
