select
    conname as constraint_name,
    pg_get_constraintdef(oid) as definition
from pg_constraint
where conrelid = cast(? as regclass) and contype in ('u', 'p')
