-- Numbers the rows of each key in the order of the file. Most keys have one row, which has number 1 already.
update pg_temp.landed set :key_number = ranked.key_number
from (
    select
        :row_id,
        dense_rank() over (partition by :key_hash, :staged_key order by :numbered_by) as key_number
    from pg_temp.landed
    where :key_hash in (select :key_hash from pg_temp.landed group by :key_hash having count(*) > 1)
) as ranked
where landed.:row_id = ranked.:row_id and ranked.key_number > 1
