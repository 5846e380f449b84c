-- What the ledger knows of a file before its first byte is read. Its content is known by its digest, or by a tag that
-- identifies the content. A file without a place is known by its content alone.
with

looked_at as (

    select
        coalesce(
            cast(:sha256 as text),
            (
                select sha256 from ops.file
                where
                    state = 'loaded' and pack = :pack and source = :source
                    and bytes = :bytes and content_tag = :content_tag
                limit 1
            )
        ) as sha256,
        cast(:place as text) collate "C" as place

)

select
    looked_at.sha256,
    -- a file of this size may be this one
    exists (
        select from ops.file
        where state = 'loaded' and pack = :pack and source = :source and bytes = :bytes
    ) as is_size_known,
    -- it was loaded, and nothing that differs came between it and a file in this place
    loaded.load_id,
    loaded.contract_digest
from looked_at
left join lateral (
    select known.load_id, known.contract_digest from ops.file as known
    where
        known.state = 'loaded' and known.pack = :pack and known.source = :source
        and known.sha256 = looked_at.sha256
        and not exists (
            select from ops.file as other
            where
                other.state = 'loaded' and not other.is_replay
                and other.pack = known.pack and other.source = known.source and other.sha256 <> known.sha256
                and (other.order_value, other.load_id) > (known.order_value, known.load_id)
                and other.order_value <= looked_at.place
        )
    order by known.load_id desc
    limit 1
) as loaded on true
