select
    sum(tile.numerator) as value,
    sum(tile.denominator) as denominator
from (
@rows@
) as tile
where true
@filters@
