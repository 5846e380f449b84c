-- Rows that have the key of an earlier row and other values, in the order of the file.
select
    landed._line as line,
    first_landed._line as first_line,
    count(*) over () as rows_in_all
from pg_temp.repeated_row
inner join pg_temp.landed on repeated_row._row = landed.:row_id
inner join pg_temp.landed as first_landed on repeated_row.first_row = first_landed.:row_id
where repeated_row.target = :target and repeated_row.differs
order by landed._offset, line
limit 1
