-- Rows of the source up to this snapshot that are not deleted.
select count(*) as live
from :table as existing
where
    existing._deleted_load_id is null
    and exists (
        select from ops.file
        where
            pack = :pack and source = :source and state = 'loaded'
            and load_id = coalesce(existing._order_load_id, existing._load_id)
            and (order_value is null or order_value <= :place_of_file)
    )
