-- The newest snapshot of each source, if it could not find out which rows are gone, or marked more than a tenth as deleted.
with

newest as (

    select distinct on (pack, source) *
    from ops.file
    where state = 'loaded' and mode = 'snapshot' and not is_replay
    order by pack asc, source asc, load_id desc

)

select pack || '/' || source as source, file_name, loaded_at, lines_rejected, rows_deleted, rows_known
from newest
where not is_whole or rows_deleted * 10 > rows_known
order by pack, source
