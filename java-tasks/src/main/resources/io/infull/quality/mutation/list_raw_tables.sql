select
    pg_class.relname as name,
    exists (
        select from pg_attribute
        where pg_attribute.attrelid = pg_class.oid and attname = 'order_id' and not attisdropped
    ) as is_of_orders
from pg_class
where relnamespace = cast('raw' as regnamespace) and relkind = 'r'
order by relname
