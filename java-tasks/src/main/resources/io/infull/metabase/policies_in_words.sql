select policy_id, policy_kind, words, description
from dim_policies
order by policy_kind desc, policy_id
