with

chosen as (

    select tile.series, sum(tile.numerator) as numerator
    from (
@rows@
    ) as tile
    where true
@filters@
    group by tile.series

)

select legend.title, coalesce(chosen.numerator, 0) as amount
from (
@legend@
) as legend
left join chosen on chosen.series = cast(legend.series as text)
order by legend.position
