-- Checks that did not pass for what readers see or for the candidate, the worst first, with a few offending rows.
with

looked_at as (

    select publication_id from ops.published

    union

    select publication_id from ops.candidate

),

numbered_failures as (

    select
        test_result_id,
        row_key,
        row_number() over (partition by test_result_id order by row_key) as position
    from ops.test_failure

),

first_keys as (

    select
        test_result_id,
        jsonb_agg(row_key order by position) as first_keys
    from numbered_failures
    where position <= 3
    group by test_result_id

)

select
    test_result.publication_id,
    test_result.check_name,
    test_result.model,
    test_result.outcome,
    test_result.failures,
    coalesce(first_keys.first_keys, '[]') as first_keys,
    test_result.message
from ops.test_result

left join first_keys on test_result.test_result_id = first_keys.test_result_id

where
    test_result.outcome <> 'passed'
    and test_result.publication_id in (select looked_at.publication_id from looked_at)

order by
    test_result.publication_id desc,
    test_result.outcome = 'failed' desc,
    test_result.outcome = 'held' desc,
    test_result.failures desc,
    test_result.check_name
