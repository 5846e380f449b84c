-- One row per policy: what it says, in words that are made of its fields. Its description
-- is written by hand and can be wrong.

with

policies as (

    select * from ref_service_policies

),

alternatives as (

    select * from ref_policy_alternatives

),

united as (

    select
        policy_id, promise, event, basis, days_early_allowed, days_late_allowed,
        quantity_tolerance_percent
    from policies

    union all

    select
        policy_id, promise, event, basis, days_early_allowed, days_late_allowed,
        quantity_tolerance_percent
    from alternatives

),

named as (

    select
        *,
        case
            when promise = 'requested' then 'the requested date'
            when promise = 'first_promised' and event = 'shipped'
                then 'the first promised ship date'
            when promise = 'first_promised' then 'the first promised delivery date'
            when event = 'shipped' then 'the last promised ship date'
            else 'the last promised delivery date'
        end as promise_words
    from united

),

worded as (

    select
        policy_id,
        -- a clause that does not apply is null and left out
        concat_ws(
            ', ',
            case
                when basis = 'cumulative' then 'all required quantity ' || event
                when event = 'delivered' then 'first delivery'
                else 'first shipment'
            end || ' by ' || promise_words,
            case when days_late_allowed = 1 then 'up to 1 day late'
                when days_late_allowed > 1
                    then 'up to ' || days_late_allowed || ' days late' end,
            case when days_early_allowed = 0 then 'no part early'
                when days_early_allowed = 1 then 'no part more than 1 day early'
                when days_early_allowed > 1
                    then 'no part more than ' || days_early_allowed || ' days early' end,
            case when basis = 'first_shipment' then 'the rest may follow' end,
            case when quantity_tolerance_percent > 0
                then 'up to ' || trim_scale(quantity_tolerance_percent)
                    || ' % less is in full' end
        ) as words
    from named

)

select * from worded
