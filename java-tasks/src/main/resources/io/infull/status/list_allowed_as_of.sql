select publication_id, as_of_date, allowed_at, allowed_by, run_id, reason
from ops.allowed_as_of
order by allowed_at desc
limit ?
