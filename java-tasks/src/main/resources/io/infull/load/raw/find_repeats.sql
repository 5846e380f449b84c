-- Equal hashes first, as these are compared much faster than keys; then the keys themselves.
insert into pg_temp.repeated_row (target, _row, _offset, first_row, first_offset, differs)
with

groups as materialized (

    select :key_hash, :repeated_key, min(:row_id) as first_row
    from pg_temp.landed
    where :key_hash in (select :key_hash from pg_temp.landed group by :key_hash having count(*) > 1)
    group by :key_hash, :repeated_key
    having count(*) > 1

)

select
    :target,
    landed.:row_id,
    landed._offset,
    groups.first_row,
    first_landed._offset,
    :differs_from_first
from groups
inner join pg_temp.landed on landed.:key_hash = groups.:key_hash and :is_of_group
inner join pg_temp.landed as first_landed on first_landed.:row_id = groups.first_row
