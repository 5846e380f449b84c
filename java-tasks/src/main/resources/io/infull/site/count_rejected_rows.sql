-- Rejected rows that were open when the publication was built.
select json_build_object('total', count(*)) as content
from ops.reject
where
    file_state = 'loaded'
    and rejected_at <= (select created_at from ops.publication where publication_id = ?)
    and coalesce(closed_at > (select created_at from ops.publication where publication_id = ?), true)
