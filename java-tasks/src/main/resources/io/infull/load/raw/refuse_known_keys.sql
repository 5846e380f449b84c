-- Rows of whose key the raw table has other values, which must not be changed.
insert into pg_temp.refused_line (_offset, table_name, known_file, known_line)
select landed._offset, :table_name, existing._file, existing._line
from pg_temp.landed
inner join :table as existing on :same_key
where :differs_from_existing
