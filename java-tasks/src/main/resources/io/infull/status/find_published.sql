-- What readers see, and since when: a rollback makes it later than the publication's own moment.
select
    publication.publication_id,
    publication.as_of_date,
    publication.run_id,
    publication.state,
    published.published_at
from ops.published

inner join ops.publication on published.publication_id = publication.publication_id
