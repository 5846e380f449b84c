-- Loaded files that were read under another contract, the newest first. What was loaded before the ledger kept contracts is
-- not known to be one. Digests on either side are looked up: mostly there are none, and the ledger may be long.
with

other as (

    select file_name, load_id from ops.file
    where
        pack = :pack and source = :source and state = 'loaded' and not is_replay
        and contract_digest < :digest

    union all

    select file_name, load_id from ops.file
    where
        pack = :pack and source = :source and state = 'loaded' and not is_replay
        and contract_digest > :digest

)

select
    file_name,
    count(*) over () as files
from other
order by load_id desc
limit 3
