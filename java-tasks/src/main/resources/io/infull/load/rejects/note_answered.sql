-- Takes a line of the replay and the rejected row that it answers.
insert into pg_temp.answered (line, load_id, place)
select ?, file.load_id, file.order_value
from ops.rejected_row
inner join ops.file on rejected_row.load_id = file.load_id
where rejected_row.reject_id = ?
