-- One row per policy: what it says, in words that are made of its fields. Its description
-- is written by hand and can be wrong.

with

policies as (

    select * from int_policies

),

named as (

    select
        *,
        case
            when promise = 'requested' then 'the requested date'
            when promise = 'accepted' then 'the accepted date'
            when promise = 'first_promised' and event = 'shipped'
                then 'the first promised ship date'
            when promise = 'first_promised' then 'the first promised delivery date'
            when event = 'shipped' then 'the last promised ship date'
            else 'the last promised delivery date'
        end as promise_words,
        case when base_quantity = 'accepted' then 'accepted quantity' else 'quantity' end
            as quantity_words,
        case when day_kind = 'working' then 'working ' else '' end as kind
    from policies

),

worded as (

    select
        policy_id,
        -- a clause that does not apply is null and left out
        concat_ws(
            ', ',
            case
                when grain = 'shipment' then 'every shipment ' || event
                when basis = 'cumulative' and grain = 'order'
                    then 'all required ' || quantity_words || ' of the order ' || event
                when basis = 'cumulative'
                    then 'all required ' || quantity_words || ' ' || event
                when event = 'delivered' then 'first delivery'
                else 'first shipment'
            end || ' by ' || promise_words,
            case when days_late_allowed = 1 then 'up to 1 ' || kind || 'day late'
                when days_late_allowed > 1
                    then 'up to ' || days_late_allowed || ' ' || kind || 'days late' end,
            case when days_early_allowed = 0 then 'no part early'
                when days_early_allowed = 1
                    then 'no part more than 1 ' || kind || 'day early'
                when days_early_allowed > 1 then
                    'no part more than ' || days_early_allowed || ' ' || kind
                    || 'days early' end,
            case when cut_off_time is not null
                then 'by ' || to_char(cut_off_time, 'HH24:MI') || ' ' || time_zone
                when time_zone is not null then 'days of ' || time_zone end,
            case when basis = 'first_shipment' and coalesce(grain, 'line') <> 'shipment'
                then 'the rest may follow' end,
            case when basis = 'first_shipment' and base_quantity = 'accepted'
                then 'in full is the accepted quantity' end,
            case when quantity_tolerance_percent > 0
                then 'up to ' || trim_scale(quantity_tolerance_percent)
                    || ' % less is in full' end,
            case when over_delivery_percent_allowed = 0 then 'no more than that'
                when over_delivery_percent_allowed > 0
                    then 'at most ' || trim_scale(over_delivery_percent_allowed)
                        || ' % more' end,
            case when grain = 'order' then 'an order counts as a whole' end
        ) as words
    from named

)

select * from worded
