select command, run_id, attempt, started_at, finished_at, exit_code, outcome
from ops.command_run
order by command_run_id desc
limit ?
