-- All rows of a key are refused when one differs: it is unknown which is right.
insert into pg_temp.refused_line (_offset, other_offset, table_name)
with

conflicting as (

    select first_row, min(_offset) as differing_offset
    from pg_temp.repeated_row
    where target = :target and differs
    group by first_row

)

select
    repeated_row._offset,
    case when repeated_row.differs then repeated_row.first_offset else conflicting.differing_offset end,
    :table_name
from pg_temp.repeated_row
inner join conflicting on repeated_row.first_row = conflicting.first_row
where repeated_row.target = :target
