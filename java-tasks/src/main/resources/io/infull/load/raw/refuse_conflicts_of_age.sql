-- Rows of the same key and age that differ are refused, unless a later row of the key makes them outdated. Only rows
-- that are sure to stay do that: rows of one record are all loaded or all refused, and a disputed record may be refused.
insert into pg_temp.refused_line (_offset, other_offset, table_name)
with

conflicting as (

    select first_row, min(_offset) as differing_offset
    from pg_temp.repeated_row
    where target = :target and differs
    group by first_row

),

disputed as (

    select repeated_row._offset
    from pg_temp.repeated_row
    inner join conflicting on repeated_row.first_row = conflicting.first_row
    where repeated_row.target = :target

),

sure as (

    select distinct on (:key_hash, :staged_key) :key_hash, :staged_key, :age
    from pg_temp.landed
    where
        :key_hash in (select :key_hash from pg_temp.landed group by :key_hash having count(*) > 1)
        and not exists (select from disputed where disputed._offset = landed._offset)
    order by :key_hash, :staged_key, :age desc

)

select
    repeated_row._offset,
    case when repeated_row.differs then repeated_row.first_offset else conflicting.differing_offset end,
    :table_name
from pg_temp.repeated_row
inner join conflicting on repeated_row.first_row = conflicting.first_row
where
    repeated_row.target = :target
    and not exists (
        select from pg_temp.landed
        inner join sure
            on sure.:key_hash = landed.:key_hash and :is_of_sure and sure.:age > landed.:age
        where landed._row = repeated_row._row
    )
