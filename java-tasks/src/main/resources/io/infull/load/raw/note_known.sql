-- Rows that the raw table already has with the same values.
insert into pg_temp.idle_line (target, _row, is_outdated)
select :target, landed.:row_id, false
from pg_temp.landed
inner join :table as existing on :same_key
where
    not (:differs_from_existing)
    and not exists (
        select from pg_temp.idle_line
        where idle_line.target = :target and idle_line._row = landed.:row_id
    )
