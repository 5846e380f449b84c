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
    (cast(? as text) is null or file_name = ?)
    and (cast(? as text) is null or ? in (source, pack || '/' || source))
    and (cast(? as text) is null or reason = ?)
    and (is_open or not ?)
group by load_id, pack, source, file_name, file_state, rejected_at, reason
order by load_id desc, count(*) desc, reason
