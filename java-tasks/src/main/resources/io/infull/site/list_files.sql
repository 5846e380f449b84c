-- The file ledger, newest first. Older files than these are in ops.file.
select coalesce(json_agg(files order by load_id desc), '[]') as content
from (
    select
        load_id, pack, source, file_name, sha256, bytes, state, reason, lines_read, lines_loaded, lines_rejected,
        lines_duplicate, lines_skipped, lines_blank, rows_by_table, repairs, skipped_by, run_id, loaded_at
    from ops.file
    order by load_id desc
    limit 5000
) as files
