-- Days that are not mature, by policy.
select coalesce(json_agg(days order by period_date, policy_id), '[]') as content
from fact_maturing_lines as days
