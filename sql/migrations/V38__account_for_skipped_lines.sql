-- Lines that are no records, as the contract says: page headings, repeated headers, totals. The account has them.
alter table ops.file
add column lines_skipped bigint not null default 0,
add column hash_skipped bigint default 0,
-- how many lines each rule of the contract has named
add column skipped_by jsonb not null default '{}',
drop constraint every_line_is_accounted_for,
add constraint every_line_is_accounted_for check (
    state = 'refused'
    or lines_read = lines_loaded + lines_rejected + lines_duplicate + lines_skipped + lines_blank
),
drop constraint every_record_is_accounted_for,
add constraint every_record_is_accounted_for check (
    mod(
        cast(hash_read as numeric) - hash_loaded - hash_rejected - hash_duplicate - hash_skipped - hash_blank,
        18446744073709551616
    ) = 0
);
