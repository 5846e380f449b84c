insert into ops.file (
    load_id, pack, source, file_name, sha256, bytes, state, reason,
    lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank,
    rows_by_table, repairs, content_tag, record_form, is_replay, run_id
)
overriding system value
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, cast(? as jsonb), ?, ?)
