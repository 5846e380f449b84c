select
    count(*) filter (where rule = 'MOQ') as moq_breaches,
    coalesce(sum(overcharge_amount), 0) as overcharge,
    coalesce(sum(undercharge_amount), 0) as undercharge
from analytics.fact_contract_violations
