-- Refused files that wait to be mended: nothing of the same name came later, be it loaded or refused again.
select source, file_name, loaded_at, reason
from ops.file
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
order by load_id desc
limit ?
