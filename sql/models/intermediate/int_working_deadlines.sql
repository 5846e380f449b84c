-- One row per policy that counts working days and promised day: the deadline, and the
-- earliest day. Where there is no such policy, no row.

with

policies as (

    select * from int_policies
    where day_kind = 'working'

),

days as (

    select
        date_day,
        is_working_day,
        count(*) filter (where is_working_day) over (order by date_day) as working_number
    from dim_dates

),

promises as (

    select
        policies.policy_id,
        policies.days_early_allowed,
        days.date_day as promise_date,
        days.working_number + policies.days_late_allowed as deadline_number,
        -- of a day off, the days early count from the next working day on
        days.working_number + case when days.is_working_day then 0 else 1 end
        - policies.days_early_allowed as earliest_number
    from policies

    cross join days

),

dated as (

    select
        promises.policy_id,
        promises.promise_date,
        -- without any days to spare, a promise for a day off is due on it
        greatest(promises.promise_date, deadlines.date_day) as deadline_date,
        case when promises.days_early_allowed is not null
            then least(promises.promise_date, earliest.date_day)
        end as earliest_date

    from promises

    left join days as deadlines
        on promises.deadline_number = deadlines.working_number
        and deadlines.is_working_day

    left join days as earliest
        on promises.earliest_number = earliest.working_number
        and earliest.is_working_day

)

select * from dated
