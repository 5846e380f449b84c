-- How many rows are to be written.
select count(*) as busy
from pg_temp.landed
where
    not exists (
        select from pg_temp.idle_line
        where idle_line.target = :target and idle_line._row = landed.:row_id
    )
