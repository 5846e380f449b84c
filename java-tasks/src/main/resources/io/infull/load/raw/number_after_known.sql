-- A replayed row comes after the rows of its key that the file has brought from which it was rejected.
update pg_temp.landed set :key_number = landed.:key_number + known.rows_of_key
from (
    select landed.:row_id, max(existing._key_number) as rows_of_key
    from pg_temp.landed
    inner join :table as existing on :same_columns
    where coalesce(existing._order_load_id, existing._load_id) = :order_load
    group by landed.:row_id
) as known
where landed.:row_id = known.:row_id
