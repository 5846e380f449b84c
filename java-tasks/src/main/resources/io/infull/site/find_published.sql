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
            -- it may have been made before a dimension was added
            and (select array_agg(one ->> 'name') from jsonb_array_elements(manifest.columns) as one) @> @dimensions@
            -- a warehouse that was not written to since this release lacks it
            and to_regprocedure('analytics.kpi_values_of(bigint, text[])') is not null
    ) as previous_id
from ops.published

inner join ops.publication on published.publication_id = publication.publication_id
