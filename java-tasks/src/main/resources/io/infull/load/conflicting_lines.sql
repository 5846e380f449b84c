-- Each refused row once, though it may contradict others in several targets. Without another line of the file, what
-- contradicts it stands in the raw table.
select distinct on (landed._offset)
    landed._line,
    landed._offset,
    landed._length,
    other.line as other_line,
    refused_line.table_name,
    refused_line.known_file,
    refused_line.known_line
from pg_temp.refused_line
inner join pg_temp.landed on refused_line._offset = landed._offset
left join
    (select landed._offset, landed._line as line from pg_temp.landed) as other
    on refused_line.other_offset = other._offset
order by landed._offset, other.line is null, refused_line.table_name
