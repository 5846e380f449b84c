select :columns from build.:table where _part = (
    select part
    from ops.manifest
    where publication_id = (select publication_id from ops.published) and model = :model
)
-- Asked once a query, even where no row is in sight. Readers may call none of our functions: a boolean that is none says it.
and (
    select
        case count(*)
            when 1 then true
            else cast(
                concat(
                    'The columns of ', :model, ' are others than in publication ',
                    (select publication_id from ops.published), ', which this transaction sees: begin a new one'
                ) as boolean
            )
        end
    from ops.manifest
    where publication_id = (select publication_id from ops.published) and model = :model and relation = :relation
)
