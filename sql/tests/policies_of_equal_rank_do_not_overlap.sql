select policies.policy_id, others.policy_id as overlaps_policy_id
from ref_service_policies as policies
inner join ref_service_policies as others
    on policies.policy_id < others.policy_id
    and coalesce(policies.source_pack, '') = coalesce(others.source_pack, '')
    and coalesce(policies.shipping_mode, '') = coalesce(others.shipping_mode, '')
    and coalesce(policies.customer_id, '') = coalesce(others.customer_id, '')
where (
    policies.valid_to < others.valid_from or others.valid_to < policies.valid_from
) is not true
