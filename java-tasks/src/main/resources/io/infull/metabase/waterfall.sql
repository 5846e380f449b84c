-- From everything down, step by step, to what the legend names last: the total that Metabase draws.
with

chosen as (

    select tile.series, sum(tile.numerator) as numerator
    from (
@rows@
    ) as tile
    where true
@filters@
    group by tile.series

),

steps as (

    select
        legend.position,
        legend.title,
        coalesce(chosen.numerator, 0) as numerator,
        legend.position = max(legend.position) over () as is_what_is_left
    from (
@legend@
    ) as legend
    left join chosen on chosen.series = cast(legend.series as text)

),

signed as (

    select 0 as step, 0 as position, 'All' as title, sum(numerator) as amount from steps

    union all

    select 1 as step, position, title, -numerator as amount from steps
    where not is_what_is_left and numerator <> 0

)

select title, amount from signed
order by step, position
