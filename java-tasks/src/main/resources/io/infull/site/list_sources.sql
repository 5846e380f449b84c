-- One row per source: its newest loaded file and the lines of all loaded files; refused files that wait to be mended.
with

sources as (

    select
        pack,
        source,
        (array_agg(file_name order by load_id desc) filter (where state = 'loaded'))[1] as last_file,
        max(loaded_at) filter (where state = 'loaded') as last_loaded_at,
        count(*) filter (where state = 'loaded') as files_loaded,
        coalesce(sum(lines_read) filter (where state = 'loaded'), 0) as lines_read,
        coalesce(sum(lines_loaded) filter (where state = 'loaded'), 0) as lines_loaded,
        coalesce(sum(lines_rejected) filter (where state = 'loaded'), 0) as lines_rejected,
        count(*) filter (
            where
            state = 'refused'
            and not exists (
                select from ops.file as newer
                where
                    newer.pack = file.pack
                    and newer.source = file.source
                    and newer.file_name = file.file_name
                    and newer.load_id > file.load_id
            )
        ) as files_refused
    from ops.file
    group by pack, source

),

-- how far the data of each reached at the as-of date of what readers see
ages as (

    select pack, source, newest_date, arrived_on, age_days
    from ops.source_age
    where publication_id = (select published.publication_id from ops.published)

),

dated as (

    select sources.*, ages.newest_date, ages.age_days
    from sources
    left join ages on sources.pack = ages.pack and sources.source = ages.source

)

select coalesce(json_agg(dated order by pack, source), '[]') as content
from dated
