with

chosen as (

    select tile.series, sum(tile.numerator) as numerator, sum(tile.denominator) as denominator
    from (
@rows@
    ) as tile
    where true
@filters@
    group by tile.series

)

select
    legend.title,
    chosen.numerator / nullif(chosen.denominator, 0) as value,
    chosen.numerator,
    chosen.denominator
from (
@legend@
) as legend
left join chosen on chosen.series = cast(legend.series as text)
order by legend.position
