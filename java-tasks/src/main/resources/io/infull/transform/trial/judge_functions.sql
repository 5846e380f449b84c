-- Whether a function of PostgreSQL can give another answer to the same arguments: all that are volatile, and those
-- that are stable unless they look at values alone and at how these are written (time zone, form of dates).
with

-- Types of values, as against names of what is in the database. A time with a zone but without a date depends on
-- which day it is.
value_types as (

    select oid as type_id
    from pg_type
    where
        typname <> 'timetz'
        and (
            typcategory in ('D', 'T', 'R', 'E')
            or typname in (
                'bytea', 'float4', 'float8', 'int4', 'int8', 'json', 'jsonb', 'money', 'numeric', 'record',
                'tsquery', 'tsvector', 'xml'
            )
            or typname like 'any%'
        )

),

judged as (

    select
        pg_proc.*,
        pg_proc.oid as function_id,
        pg_namespace.nspname <> 'pg_catalog' and not exists (
            select 1
            from pg_depend
            where
                pg_depend.classid = cast('pg_catalog.pg_proc' as regclass)
                and pg_depend.objid = pg_proc.oid
                and pg_depend.deptype = 'e'
        ) as is_foreign,
        exists (
            select 1
            from pg_cast
            where
                pg_cast.castfunc = pg_proc.oid
                and pg_cast.casttarget <> cast('pg_catalog.regclass' as regtype)
        ) or exists (
            select 1 from pg_operator where pg_operator.oprcode = pg_proc.oid
        ) as is_written_as_a_sign,
        exists (
            select 1
            from unnest(pg_proc.proargtypes) as argument
            inner join value_types on argument = value_types.type_id
        ) as takes_a_value,
        exists (
            select 1
            from unnest(pg_proc.proargtypes) as argument
            inner join pg_type on argument = pg_type.oid
            where pg_type.typname in ('cstring', 'internal', 'oid', 'timetz', 'xid')
            or pg_type.typname like 'reg%'
        ) or result.typname = 'timetz' as is_about_the_server,
        result.typname in ('bytea', 'numeric', 'tsquery', 'tsvector')
        or result.typcategory in ('D', 'T') as returns_a_value,
        result.typcategory in ('D', 'T') as returns_a_time,
        result.typname in ('json', 'jsonb') as returns_json
    from pg_proc
    inner join pg_namespace on pg_proc.pronamespace = pg_namespace.oid
    inner join pg_type as result on pg_proc.prorettype = result.oid

)

select
    judged.function_id,
    judged.proname as function_name,
    cast(cast(judged.function_id as regprocedure) as text) as signature,
    judged.prokind = 'w' as is_window_function,
    judged.is_foreign,
    judged.returns_a_time,
    coalesce(cast(judged.prosqlbody as text), '') as body,
    case
        when judged.provolatile = 'v' then true
        when judged.provolatile = 'i' then false
        when starts_with(judged.proname, 'pg_') then true
        when judged.pronargs = 0 then not judged.returns_json
        when judged.is_about_the_server then true
        when judged.is_written_as_a_sign then false
        else not (judged.takes_a_value or judged.returns_a_value)
    end as is_moving
from judged
where judged.function_id in (
    select cast(word as oid) from unnest(string_to_array(?, ',')) as word
)
order by judged.function_id
