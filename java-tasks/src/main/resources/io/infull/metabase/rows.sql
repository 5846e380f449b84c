select @columns@
from (
@rows@
) as tile
where true
@filters@
order by tile.@date@ desc nulls last, 1
