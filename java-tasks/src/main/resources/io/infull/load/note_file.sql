insert into ops.file (
    load_id, pack, source, file_name, sha256, bytes, state, reason,
    lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_blank,
    rows_by_table, repairs, content_tag, record_form, is_replay,
    order_value, is_whole, lines_outdated, rows_deleted,
    hash_read, hash_loaded, hash_rejected, hash_duplicate, hash_blank, repeated_after, run_id
)
overriding system value
values (
    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, cast(? as jsonb), ?,
    ?, ?, ?, ?,
    cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint),
    coalesce(
        (
            select max(other.load_id) from ops.file as known
            inner join ops.file as other on known.pack = other.pack and known.source = other.source
            where
                known.pack = ? and known.source = ? and known.sha256 = ?
                and known.state = 'loaded' and other.state = 'loaded' and other.sha256 <> known.sha256
        ), 0
    ), ?
)
on conflict do nothing
