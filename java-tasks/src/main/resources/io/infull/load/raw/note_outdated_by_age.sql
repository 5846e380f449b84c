-- Rows of whose key the raw table has a row that is later by a column of theirs.
insert into pg_temp.idle_line (target, _row, is_outdated)
select :target, landed.:row_id, true
from pg_temp.landed
inner join :table as existing on :same_key
where
    existing.:age_column > landed.:age
    and not exists (
        select from pg_temp.idle_line
        where idle_line.target = :target and idle_line._row = landed.:row_id
    )
