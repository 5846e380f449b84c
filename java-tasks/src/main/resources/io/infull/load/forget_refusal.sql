delete from ops.rejected_row
using ops.file
where
    rejected_row.load_id = file.load_id
    and file.state = 'refused'
    and file.pack = ?
    and file.source = ?
    and file.sha256 = ?;
delete from ops.file
where state = 'refused' and pack = ? and source = ? and sha256 = ?
