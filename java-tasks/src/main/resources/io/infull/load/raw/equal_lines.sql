-- Rows that are equal to an earlier row of the file, by the order of the file; not those that one record gives several
-- times.
select
    landed._line as line,
    count(*) over () as rows_in_all
from pg_temp.repeated_row
inner join pg_temp.landed on repeated_row._row = landed.:row_id
where repeated_row.target = :target and repeated_row._offset <> repeated_row.first_offset
order by landed._offset, line
limit 5
