-- Takes the load id twice. A row is answered unless the replay rejected it again.
update ops.rejected_row
set closed_at = clock_timestamp(), closed_by = ?
where
    closed_at is null
    and reject_id in (
        select replayed_row.reject_id
        from ops.replayed_row
        where
            replayed_row.load_id = ?
            and not exists (
                select from ops.rejected_row as again
                where again.load_id = replayed_row.load_id and again.line = replayed_row.line
            )
    )
