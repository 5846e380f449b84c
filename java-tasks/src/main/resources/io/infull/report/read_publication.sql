-- What readers see and how it was checked. Only files loaded before it was built can be missing rows in it.
with

current_publication as (

    select
        publication.publication_id,
        publication.as_of_date,
        publication.run_id,
        publication.created_at,
        published.published_at
    from ops.published

    inner join ops.publication on published.publication_id = publication.publication_id

),

checks as (

    select
        count(*) filter (where outcome = 'passed') as checks_passed,
        count(*) filter (where outcome = 'warned') as checks_warned
    from ops.test_result
    where publication_id = (select current_publication.publication_id from current_publication)

),

rejections as (

    -- without those that a replay had answered by then
    select
        coalesce(sum(file.lines_rejected), 0) - (
            select count(*) from ops.rejected_row
            where
                rejected_row.closed_at
                <= (select current_publication.created_at from current_publication)
        ) as rejected_rows
    from ops.file
    where
        file.state = 'loaded'
        and not file.is_replay
        and file.loaded_at <= (select current_publication.created_at from current_publication)

)

select
    current_publication.publication_id,
    current_publication.as_of_date,
    current_publication.run_id,
    current_publication.published_at,
    checks.checks_passed,
    checks.checks_warned,
    rejections.rejected_rows
from current_publication

cross join checks

cross join rejections
