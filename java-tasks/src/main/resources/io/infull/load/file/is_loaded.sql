-- A file without a place is known by its content alone.
select exists (
    select from ops.file as known
    cross join (select cast(:place as text) collate "C" as place) as looked_at
    where
        known.state = 'loaded' and known.pack = :pack and known.source = :source and known.sha256 = :sha256
        and not exists (
            select from ops.file as other
            where
                other.state = 'loaded' and not other.is_replay
                and other.pack = known.pack and other.source = known.source and other.sha256 <> known.sha256
                and (other.order_value, other.load_id) > (known.order_value, known.load_id)
                and other.order_value <= looked_at.place
        )
) as is_loaded
