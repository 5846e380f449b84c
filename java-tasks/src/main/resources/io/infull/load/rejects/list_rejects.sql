-- Rejected rows by file and reason, the newest files first.
select
    pack,
    source,
    file_name,
    file_state,
    rejected_at,
    reason,
    count(*) as rejected_rows,
    count(*) filter (where is_open) as open_rows
from ops.reject
where
    (cast(:file as text) is null or file_name = :file)
    and (cast(:pack as text) is null or pack = :pack)
    and (cast(:source as text) is null or :source in (source, pack || '/' || source))
    and (cast(:reason as text) is null or reason = :reason)
    and (is_open or not :open_only)
group by load_id, pack, source, file_name, file_state, rejected_at, reason
order by load_id desc, count(*) desc, reason
