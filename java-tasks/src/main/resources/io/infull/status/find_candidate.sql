-- A candidate that was published is none any more.
select
    publication.publication_id,
    publication.as_of_date,
    publication.run_id,
    publication.state,
    publication.published_at
from ops.candidate

inner join ops.publication on candidate.publication_id = publication.publication_id

where publication.state <> 'published'
