-- What readers see, since when, how it was checked, and what it is compared with.
select json_build_object(
    'id', publication.publication_id,
    'as_of', publication.as_of_date,
    'run_id', publication.run_id,
    'built_at', publication.created_at,
    'published_at', published.published_at,
    'checks_passed', (
        select count(*) from ops.test_result
        where test_result.publication_id = publication.publication_id and outcome = 'passed'
    ),
    'checks_warned', (
        select count(*) from ops.test_result
        where test_result.publication_id = publication.publication_id and outcome = 'warned'
    ),
    'previous', (
        select json_build_object(
            'id', base.publication_id, 'as_of', base.as_of_date, 'published_at', base.published_at
        )
        from ops.publication as base
        where base.publication_id = ?
    )
) as content
from ops.published

inner join ops.publication on published.publication_id = publication.publication_id

where publication.publication_id = ?
