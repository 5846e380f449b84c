select
    sum(tile.numerator) / nullif(sum(tile.denominator), 0) as value,
    sum(tile.denominator * tile.target)
        / nullif(sum(tile.denominator) filter (where tile.target is not null), 0) as target,
    sum(tile.numerator) as numerator,
    sum(tile.denominator) as denominator
from (
@rows@
) as tile
where true
@filters@
