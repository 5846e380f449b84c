insert into ops.acceptance (publication_id, reason, checks, run_id)
values (
    ?,
    ?,
    array(
        select check_name from ops.test_result
        where publication_id = ? and outcome = 'held'
        order by check_name
    ),
    ?
)
