select publication_id, accepted_at, accepted_by, run_id, array_to_string(checks, ', ') as checks, reason
from ops.acceptance
order by accepted_at desc
limit ?
