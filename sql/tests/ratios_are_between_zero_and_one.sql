select kpi, period_date, customer_id, city, category, numerator, denominator
from kpi_values
where kpi not in ('overcharge', 'undercharge')
    and (numerator >= 0 and numerator <= denominator) is not true
