-- Open rejected rows in the order of their files.
select
    reject_id,
    pack || '/' || source as source,
    file_name,
    line,
    reason,
    column_name,
    message,
    raw_text
from ops.reject
where
    (cast(? as text) is null or file_name = ?)
    and (cast(? as text) is null or ? in (source, pack || '/' || source))
    and (cast(? as text) is null or reason = ?)
    and is_open
order by load_id, line, reject_id
