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

)

select coalesce(json_agg(sources order by pack, source), '[]') as content
from sources
