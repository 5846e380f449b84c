-- One row per assessed order line and compared policy whose OTIF is not that of the own
-- policy of the line: gained when only the compared policy lets it pass, lost when only
-- its own does, not judged when the compared policy has no say on it.

with

judgements as (

    select * from int_order_lines_judged_by_policy

),

compared as (

    select
        ---------- ids
        order_line_id,
        policy_id,

        ---------- states
        case
            when is_otif is null then 'not_judged'
            when is_otif and not own_is_otif then 'gained'
            when not is_otif and own_is_otif then 'lost'
        end as difference

    from judgements

),

differing as (

    select * from compared
    where difference is not null

)

select * from differing
