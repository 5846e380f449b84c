-- In which forms the open rejected rows are: an export can have one only.
select
    pack,
    source,
    cast(record_form as text) as record_form,
    count(*) as open_rows,
    string_agg(distinct file_name, ', ' order by file_name) as file_names
from ops.reject
where
    (cast(? as text) is null or file_name = ?)
    and (cast(? as text) is null or ? in (source, pack || '/' || source))
    and (cast(? as text) is null or reason = ?)
    and is_open
group by pack, source, record_form
order by pack, source, file_names
