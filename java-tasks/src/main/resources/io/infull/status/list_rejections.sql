-- How many rows of a file were rejected for a reason, the newest files first.
select
    file.source,
    file.file_name,
    file.loaded_at,
    file.state,
    rejected_row.reason,
    count(*) as rejected_rows
from ops.rejected_row

inner join ops.file on rejected_row.load_id = file.load_id

group by file.load_id, rejected_row.reason
order by file.load_id desc, count(*) desc, rejected_row.reason
limit ?
