-- Inserts rows, and changes those whose key is there with other values. When confirming, it also moves on the place of
-- rows that an earlier file brought and that are the same here: they keep their origin. A row without a file belongs to
-- the first snapshot that has it, so that later snapshots can mark it as deleted.
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
        _pack = case when :is_changed then excluded._pack else existing._pack end,
        _file = case when :is_changed then excluded._file else existing._file end,
        _line = case when :is_changed then excluded._line else existing._line end,
        _load_id = case when :is_changed then excluded._load_id else existing._load_id end,
        _order_load_id = coalesce(
            excluded._order_load_id, case when not :is_changed then :load_id end
        ),
        _deleted_load_id = excluded._deleted_load_id:changes
    where
        :is_changed
        or (:is_confirming and :is_snapshot and existing._load_id is null)
        or (:is_confirming and exists (
            select from ops.file
            where
                pack = :pack and source = :source and state = 'loaded'
                and load_id = coalesce(existing._order_load_id, existing._load_id)
                and ((order_value is null and not is_replay) or order_value < :place_of_excluded)
        ))
    returning existing._load_id

)

select count(*) filter (where _load_id = :load_id) as changed from written
