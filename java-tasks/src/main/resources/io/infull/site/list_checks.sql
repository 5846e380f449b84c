-- Every check of the publication, those that did not pass first, with a few offending rows.
select coalesce(json_agg(checks order by outcome = 'passed', failures desc, check_name), '[]') as content
from (
    select
        check_name, model, column_name, severity, outcome, failures, message, tested_at,
        (
            select json_agg(first_rows.row_key)
            from (
                select row_key from ops.test_failure
                where test_failure.test_result_id = test_result.test_result_id
                order by row_key
                limit 5
            ) as first_rows
        ) as first_rows
    from ops.test_result
    where publication_id = ?
) as checks
