-- A file that has a key has all rows of it: what earlier files of the source had beyond these is marked as deleted.
update :table as existing set _deleted_load_id = :load_id
where
    existing._key_number > 1
    and existing._deleted_load_id is null
    and exists (
        select from ops.file
        where
            pack = :pack and source = :source and state = 'loaded'
            and load_id = coalesce(existing._order_load_id, existing._load_id)
            and (order_value is null or order_value <= :place_of_file)
    )
    and exists (select from pg_temp.landed where :same_columns)
    and not exists (select from pg_temp.landed where :same_key)
