-- Each refused row once, though it may contradict others in several targets.
select distinct on (landed._offset)
    landed._line,
    landed._offset,
    landed._length,
    other.line as other_line,
    refused_line.table_name
from pg_temp.refused_line
inner join pg_temp.landed on refused_line._offset = landed._offset
inner join
    (select landed._offset, landed._line as line from pg_temp.landed) as other
    on refused_line.other_offset = other._offset
order by landed._offset, refused_line.table_name
