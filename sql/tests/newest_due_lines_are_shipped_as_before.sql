-- Each week is judged as it was known at its end: what was shipped later counts as not
-- shipped, so that the last one is compared at the same age.
with

lines as (

    select
        coalesce(lines.source_pack, 'none') as source_pack,
        (run_parameters.as_of_date - lines.promise_date) / 7 as weeks_ago,
        lines.first_ship_date,
        run_parameters.as_of_date
    from fact_fulfillment as lines
    cross join run_parameters
    where lines.fulfillment_state = 'assessed'
        and lines.promise_date > run_parameters.as_of_date - 63
        and lines.promise_date <= run_parameters.as_of_date

),

weeks as (

    select
        source_pack,
        weeks_ago,
        count(*) as due_lines,
        avg(
            case when first_ship_date <= as_of_date - 7 * weeks_ago then 0 else 100.0 end
        ) as percent_unshipped
    from lines
    group by source_pack, weeks_ago

),

usual as (

    select
        source_pack,
        percentile_cont(0.5) within group (order by percent_unshipped) as usual_percent
    from weeks
    where weeks_ago > 0
    group by source_pack
    having count(*) >= 5

),

spread as (

    select
        weeks.source_pack,
        percentile_cont(0.5) within group (
            order by abs(weeks.percent_unshipped - usual.usual_percent)
        ) as median_deviation
    from weeks
    inner join usual on weeks.source_pack = usual.source_pack
    where weeks.weeks_ago > 0
    group by weeks.source_pack

)

select
    weeks.source_pack, weeks.due_lines, weeks.percent_unshipped,
    weeks.source_pack || ': nothing was shipped of '
    || cast(round(cast(weeks.percent_unshipped as numeric), 1) as text)
    || ' % of the lines due in the last seven days, usually of '
    || cast(round(cast(usual.usual_percent as numeric), 1) as text)
    || ' % at the end of such a week' as hint
from weeks
inner join usual on weeks.source_pack = usual.source_pack
inner join spread on weeks.source_pack = spread.source_pack
where weeks.weeks_ago = 0
    and weeks.due_lines >= 20
    -- 1.4826 makes of a median deviation a standard deviation; chance moves a share too
    and (
        weeks.percent_unshipped - usual.usual_percent <= greatest(
            10,
            5 * 1.4826 * spread.median_deviation,
            4 * sqrt(
                usual.usual_percent * (100 - usual.usual_percent) / weeks.due_lines
            )
        )
    ) is not true
