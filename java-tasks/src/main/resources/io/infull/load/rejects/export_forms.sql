-- In which forms the open rejected rows are: an export can have one only.
select
    pack,
    source,
    cast(record_form as text) as record_form,
    count(*) as open_rows,
    string_agg(distinct file_name, ', ' order by file_name) as file_names
from ops.reject
where
    (cast(:file as text) is null or file_name = :file)
    and (cast(:pack as text) is null or pack = :pack)
    and (cast(:source as text) is null or :source in (source, pack || '/' || source))
    and (cast(:reason as text) is null or reason = :reason)
    and is_open
group by pack, source, record_form
order by pack, source, file_names
