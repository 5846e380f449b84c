-- What readers see, and the publication that was current when it was begun, when that is kept.
select
    publication.publication_id,
    publication.as_of_date,
    (
        select manifest.publication_id
        from ops.manifest
        where
            manifest.publication_id = publication.base_publication_id
            and manifest.model = 'kpi_values'
            and manifest.columns @> '[{"name": "carrier"}]'
            -- a warehouse that was not written to since this release lacks it
            and to_regprocedure('analytics.kpi_values_of(bigint)') is not null
    ) as previous_id
from ops.published

inner join ops.publication on published.publication_id = publication.publication_id
