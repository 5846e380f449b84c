select
    kpi,
    sum(numerator) as numerator,
    sum(denominator) as denominator
from analytics.kpi_values
group by kpi
order by kpi
