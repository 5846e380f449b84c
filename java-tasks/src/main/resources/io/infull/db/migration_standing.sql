-- What the user may do about the migrations of this database. Asks the catalog only: the user may have no rights here.
with

ops as (

    select
        oid,
        nspowner
    from pg_namespace
    where nspname = 'ops'

),

history as (

    select pg_class.oid
    from pg_class

    inner join ops on pg_class.relnamespace = ops.oid

    where pg_class.relname = 'flyway_schema_history'

)

select
    current_user as user_name,
    pg_encoding_to_char(pg_database.encoding) as encoding,
    history.oid is not null as is_begun,
    history.oid is not null
    and has_schema_privilege(ops.oid, 'usage')
    and has_table_privilege(history.oid, 'select') as is_readable,
    case
        when ops.oid is null then has_database_privilege(pg_database.oid, 'create')
        else pg_has_role(ops.nspowner, 'usage')
    end as may_migrate,
    pg_get_userbyid(coalesce(ops.nspowner, pg_database.datdba)) as owner_name
from pg_database

left join ops on true

left join history on true

where pg_database.datname = current_database()
