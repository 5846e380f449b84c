-- How builds are planned; a model can say otherwise in its yml (planner). A build reads whole tables and joins them once:
-- no nested loop pays there, and one that is chosen because a table has no statistics, or because nobody can tell how many
-- rows a step leaves, takes hours instead of seconds. Joins on equality go by hash or merge then; where a join has no
-- equality, PostgreSQL loops all the same. Compiling expressions costs more than it saves, and two models are built at
-- once: workers of their own would get in each other's way. Whoever gave the server more work_mem knew why.
select
    set_config('enable_nestloop', 'off', true),
    set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config(
        'work_mem',
        greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes('64MB')) / 1024 || 'kB',
        true
    )
