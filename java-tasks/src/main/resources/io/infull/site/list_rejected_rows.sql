-- Rejected rows of one load, the first thousand, in the order of the file.
select coalesce(json_agg(rejected order by line), '[]') as content
from (
    select line, column_name, value, reason, message, raw_text
    from ops.rejected_row
    where load_id = ?
    order by line
    limit 1000
) as rejected
