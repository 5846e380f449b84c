-- How many rows of a file were rejected for a reason and not answered by a replay, the newest files first.
select
    source,
    file_name,
    rejected_at as loaded_at,
    file_state as state,
    reason,
    count(*) as rejected_rows
from ops.reject
where closed_at is null
group by load_id, source, file_name, rejected_at, file_state, reason
order by load_id desc, count(*) desc, reason
limit ?
