-- One row per assessed order line and compared policy that judges the line otherwise than
-- its own policy: on time, in full, or not at all, because the promise is not due or
-- missing. OTIF lines that it gains and that it loses are separate rows.

with

judgements as (

    select * from int_order_lines_judged_by_policy

),

differing as (

    select
        ---------- ids
        order_line_id,
        policy_id,

        ---------- states
        is_on_time,
        is_in_full,
        case
            when is_otif is null then 'not_judged'
            when is_otif and not own_is_otif then 'gained'
            when not is_otif and own_is_otif then 'lost'
        end as difference

    from judgements

    where is_on_time is distinct from own_is_on_time
        or is_in_full is distinct from own_is_in_full

)

select * from differing
