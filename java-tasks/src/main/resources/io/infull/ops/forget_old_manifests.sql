-- Keeps the manifests of the current publication, of the newest published ones (null: of all), and of the candidate.
delete from ops.manifest
where publication_id not in (
    select publication_id
    from ops.published
    where publication_id is not null

    union

    select publication_id
    from ops.candidate
    where publication_id is not null

    union

    (
        select publication_id
        from ops.publication
        where state = 'published'
        order by published_at desc
        limit cast(? as bigint)
    )
)
