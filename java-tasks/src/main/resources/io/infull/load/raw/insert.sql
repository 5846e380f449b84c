-- Inserts rows; a key that is there already is left alone.
with

written as (

    insert into :table as existing (
        :columns, _pack, _file, _line, _load_id, _order_load_id, _deleted_load_id
    )
    select
        :staged_columns,
        :pack,
        :file,
        landed._line,
        :load_id,
        cast(:order_load as bigint),
        cast(:deleting_load as bigint)
    from pg_temp.landed
    where
        not exists (
            select from pg_temp.idle_line
            where idle_line.target = :target and idle_line._row = landed.:row_id
        )
    on conflict (:key) do nothing
    returning existing._load_id

)

select count(*) filter (where _load_id = :load_id) as changed from written
