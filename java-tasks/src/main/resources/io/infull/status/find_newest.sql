-- The newest publication, where readers see an older one or an older day: after a rollback, or on purpose.
select
    publication.publication_id,
    publication.as_of_date,
    publication.run_id,
    publication.state,
    publication.published_at
from ops.published

inner join ops.publication as shown on published.publication_id = shown.publication_id

inner join ops.publication
    on publication.publication_id > shown.publication_id or publication.as_of_date > shown.as_of_date

where publication.state = 'published'
order by publication.publication_id > shown.publication_id desc, publication.as_of_date desc, publication.publication_id desc
