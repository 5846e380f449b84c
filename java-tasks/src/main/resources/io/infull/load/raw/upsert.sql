-- Inserts rows, and changes those whose key is there with other values.
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
    on conflict (:key) do update set
        _pack = excluded._pack,
        _file = excluded._file,
        _line = excluded._line,
        _load_id = excluded._load_id,
        _order_load_id = excluded._order_load_id,
        _deleted_load_id = excluded._deleted_load_id:changes
    where
        :differs_from_excluded
        or existing._deleted_load_id is distinct from excluded._deleted_load_id
    returning existing._load_id

)

select count(*) filter (where _load_id = :load_id) as changed from written
