-- Whether a snapshot was able to tell what is gone, and how much of its source it marked deleted, without the contract.

-- mode: of the source; null for files of earlier releases.
-- rows_known: rows of the source that were live before the snapshot; null unless it is whole.
alter table ops.file
add column mode text check (mode in ('append', 'snapshot', 'upsert')),
add column rows_known bigint,
add constraint no_more_rows_are_deleted_than_there_were check (rows_deleted <= rows_known);
