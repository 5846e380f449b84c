-- Publications that readers saw once and whose parts are kept.
select publication_id, as_of_date, run_id, state, published_at
from ops.publication
where
    state = 'published'
    and publication_id is distinct from (select published.publication_id from ops.published)
    and publication_id in (select manifest.publication_id from ops.manifest)
order by publication_id desc
