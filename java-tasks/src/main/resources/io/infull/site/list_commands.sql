-- Commands that wrote to the warehouse, newest first.
select coalesce(json_agg(commands order by command_run_id desc), '[]') as content
from (
    select command_run_id, command, run_id, attempt, started_at, finished_at, exit_code, outcome
    from ops.command_run
    order by command_run_id desc
    limit 50
) as commands
