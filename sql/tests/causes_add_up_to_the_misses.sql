with

facts as (

    select
        count(*) as lines,
        coalesce(sum(order_amount), 0) as amount
    from fact_fulfillment
    where not is_otif

),

causes as (

    select
        count(*) as lines,
        coalesce(sum(order_amount), 0) as amount
    from fact_misses

)

select facts.lines, causes.lines as caused_lines, facts.amount, causes.amount as caused
from facts
cross join causes
where (facts.lines = causes.lines and facts.amount = causes.amount) is not true
