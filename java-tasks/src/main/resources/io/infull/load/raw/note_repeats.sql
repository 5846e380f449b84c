-- Rows that say the same of the same key as an earlier row.
insert into pg_temp.idle_line (target, _row, is_outdated)
select :target, repeated_row._row, false
from pg_temp.repeated_row
where
    repeated_row.target = :target
    and repeated_row._row <> repeated_row.first_row
    and not exists (
        select from pg_temp.idle_line
        where idle_line.target = :target and idle_line._row = repeated_row._row
    )
