-- What was done for each model in the last publications, and how long it took.
select coalesce(json_agg(runs order by publication_id desc, node_run_id), '[]') as content
from (
    select
        node_run_id, publication_id, model, outcome, row_count, started_at, message,
        round(1000 * extract(epoch from finished_at - started_at)) as duration_ms
    from ops.node_run
    where publication_id in (
        select publication_id from ops.publication
        order by publication_id desc
        limit 10
    )
) as runs
