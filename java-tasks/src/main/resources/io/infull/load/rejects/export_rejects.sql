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
    (cast(:file as text) is null or file_name = :file)
    and (cast(:pack as text) is null or pack = :pack)
    and (cast(:source as text) is null or :source in (source, pack || '/' || source))
    and (cast(:reason as text) is null or reason = :reason)
    and is_open
order by load_id, line, reject_id
