-- Sums (modulo 2^64) of a hash of each record, as signed 64-bit numbers: two records that change places in the account
-- keep its counts, but not its sums. Null for files that were loaded before, or refused.
alter table ops.file
add column hash_read bigint,
add column hash_loaded bigint,
add column hash_rejected bigint,
add column hash_duplicate bigint,
add column hash_blank bigint,
add constraint every_record_is_accounted_for check (
    mod(
        cast(hash_read as numeric) - hash_loaded - hash_rejected - hash_duplicate - hash_blank,
        18446744073709551616
    ) = 0
);
