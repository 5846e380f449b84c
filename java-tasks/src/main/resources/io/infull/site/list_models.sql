-- The models of the publication, in dependency order.
select coalesce(json_agg(models order by ordinal), '[]') as content
from (
    select
        manifest.model, manifest.ordinal, lower(manifest.layer) as layer, manifest.description, manifest.columns,
        manifest.meta, part.row_count, part.built_at
    from ops.manifest

    left join ops.part on manifest.part = part.part

    where manifest.publication_id = ?
) as models
