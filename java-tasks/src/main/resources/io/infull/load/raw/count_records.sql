-- Every record is a duplicate when no row of it adds anything to any target, because others say the same; it is outdated
-- when a later row says otherwise.
with

idle as (

    select _row, bool_or(is_outdated) as is_outdated
    from pg_temp.idle_line
    group by _row
    having count(*) = :number_of_targets

),

records as (

    select landed._hash, idle.is_outdated
    from pg_temp.landed
    left join idle on idle._row = landed._offset

)

select
    count(*) filter (where not is_outdated) as duplicates,
    count(*) filter (where is_outdated) as outdated,
    count(*) filter (where is_outdated is not false) as loaded,
    coalesce(sum(_hash) filter (where not is_outdated), 0) as hash_duplicates,
    coalesce(sum(_hash) filter (where is_outdated is not false), 0) as hash_loaded
from records
