-- In no figure until a replay or a mended contract brings them in.
select distinct
    reject_id,
    source_pack,
    'infull rejects --pack ' || source_pack || ' --export rejected.csv' as hint
from stg_rejected_rows
