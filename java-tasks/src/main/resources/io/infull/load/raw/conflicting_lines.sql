-- Each refused record once, though its rows may contradict others in several targets. Without another record of the file,
-- the row that contradicts it is in the raw table.
with

refused as (

    select distinct _offset, other_offset, table_name, known_file, known_line from pg_temp.refused_line

),

records as (

    -- a record may have several rows
    select distinct _offset, _line, _length
    from pg_temp.landed
    where
        _offset in (select _offset from refused)
        or _offset in (select other_offset from refused)

)

select distinct on (records._offset)
    records._line,
    records._offset,
    records._length,
    other._line as other_line,
    other._offset is not distinct from records._offset as is_same_record,
    refused.table_name,
    refused.known_file,
    refused.known_line
from refused
inner join records on refused._offset = records._offset
left join records as other on refused.other_offset = other._offset
order by
    records._offset,
    other._line is null,
    other._offset is not distinct from records._offset,
    refused.table_name,
    other._line
