insert into ops.file (
    load_id, pack, source, file_name, sha256, bytes, state, reason,
    lines_read, lines_loaded, lines_rejected, lines_duplicate, lines_skipped, lines_blank,
    rows_by_table, repairs, skipped_by, content_tag, record_form, is_replay,
    order_value, is_whole, lines_outdated, rows_deleted, mode, rows_known,
    hash_read, hash_loaded, hash_rejected, hash_duplicate, hash_skipped, hash_blank, repeated_after, contract_digest, run_id
)
overriding system value
values (
    :load_id, :pack, :source, :file_name, :sha256, :bytes, :state, :reason,
    :lines_read, :lines_loaded, :lines_rejected, :lines_duplicate, :lines_skipped, :lines_blank,
    cast(:rows_by_table as jsonb), cast(:repairs as jsonb), cast(:skipped_by as jsonb), :content_tag,
    cast(:record_form as jsonb), :is_replay,
    :order_value, :is_whole, :lines_outdated, :rows_deleted, :mode, cast(:rows_known as bigint),
    cast(:hash_read as bigint), cast(:hash_loaded as bigint), cast(:hash_rejected as bigint),
    cast(:hash_duplicate as bigint), cast(:hash_skipped as bigint), cast(:hash_blank as bigint),
    coalesce(
        (
            -- the newest load of other content, if this content was loaded before
            select newest.load_id
            from (
                select pack, source, sha256 from ops.file
                where pack = :pack and source = :source and sha256 = :sha256 and state = 'loaded'
                limit 1
            ) as known
            cross join lateral (
                select other.load_id from ops.file as other
                where
                    other.pack = known.pack and other.source = known.source
                    and other.state = 'loaded' and other.sha256 <> known.sha256
                order by other.load_id desc
                limit 1
            ) as newest
        ), 0
    ), :contract_digest, :run_id
)
on conflict do nothing
