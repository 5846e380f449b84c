-- Rows of whose key the raw table has a row of a later file. Loads are looked up by their number: mostly few rows are
-- asked about, and a list of all loads would be read for every file.
insert into pg_temp.idle_line (target, _row, is_outdated)
select :target, landed.:row_id, true
from pg_temp.landed
inner join :table as existing on :same_first
where
    exists (
        select from ops.file
        where
            pack = :pack and source = :source and state = 'loaded'
            and load_id = coalesce(existing._order_load_id, existing._load_id)
            and order_value > :place
    )
    and not exists (
        select from pg_temp.idle_line
        where idle_line.target = :target and idle_line._row = landed.:row_id
    )
