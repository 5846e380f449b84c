-- Publications, newest first.
select coalesce(json_agg(publications order by publication_id desc), '[]') as content
from (
    select
        publication_id, as_of_date, run_id, state, created_at, tested_at, published_at,
        publication_id = (select published.publication_id from ops.published) as is_current
    from ops.publication
    order by publication_id desc
    limit 50
) as publications
