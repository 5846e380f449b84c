-- The gained, lost and unjudged lines of the comparison are exactly those in the list.
with

found as (

    select
        policy_id,
        count(*) filter (where difference = 'gained') as gained_lines,
        count(*) filter (where difference = 'lost') as lost_lines,
        count(*) filter (where difference = 'not_judged') as unjudged_lines
    from fact_policy_differences
    group by policy_id

),

counted as (

    select
        policy_id,
        sum(gained_line_count) as gained_lines,
        sum(lost_line_count) as lost_lines,
        sum(line_count - judged_line_count) as unjudged_lines
    from fact_policy_comparison
    group by policy_id

)

select
    counted.*,
    found.gained_lines as found_gained_lines,
    found.lost_lines as found_lost_lines,
    found.unjudged_lines as found_unjudged_lines
from counted
left join found on counted.policy_id = found.policy_id
where (
    coalesce(found.gained_lines, 0) = counted.gained_lines
    and coalesce(found.lost_lines, 0) = counted.lost_lines
    and coalesce(found.unjudged_lines, 0) = counted.unjudged_lines
) is not true
