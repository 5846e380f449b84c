-- Planner settings for builds; the yml of a model can have others (planner). A build reads whole tables and joins them
-- once, so a nested loop is never fast. One that is chosen because a table has no statistics, or because the number of rows
-- of a step is unknown, takes hours instead of seconds. So joins on equality use hash or merge; a join without equality is
-- a loop all the same. Compiling expressions takes longer than it saves. Two models are built at the same time, so parallel
-- workers of each would only compete. A larger work_mem of the server is kept.
select
    set_config('enable_nestloop', 'off', true),
    set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config(
        'work_mem',
        greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes('64MB')) / 1024 || 'kB',
        true
    )
