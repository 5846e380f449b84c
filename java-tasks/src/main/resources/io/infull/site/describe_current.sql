-- What readers see at this moment.
select json_build_object(
    'id', publication.publication_id,
    'as_of', publication.as_of_date,
    'published_at', published.published_at
) as content
from ops.published

left join ops.publication on published.publication_id = publication.publication_id
