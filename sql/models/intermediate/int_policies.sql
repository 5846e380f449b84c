-- One row per policy: every service policy and every alternative, each field spelled out.

with

policies as (

    select * from ref_service_policies

),

alternatives as (

    select * from ref_policy_alternatives

),

united as (

    select
        policy_id, 'service' as policy_kind,
        source_pack, customer_id, shipping_mode, valid_from, valid_to,
        promise, event, days_early_allowed, days_late_allowed, day_kind,
        cut_off_time, time_zone, base_quantity, quantity_tolerance_percent,
        over_delivery_percent_allowed, grain, basis, description
    from policies

    union all

    select
        policy_id, 'alternative' as policy_kind,
        cast(null as text) as source_pack, cast(null as text) as customer_id,
        cast(null as text) as shipping_mode,
        cast(null as date) as valid_from, cast(null as date) as valid_to,
        promise, event, days_early_allowed, days_late_allowed, day_kind,
        cut_off_time, time_zone, base_quantity, quantity_tolerance_percent,
        over_delivery_percent_allowed, grain, basis, description
    from alternatives

),

clocked as (

    select
        *,
        -- policies of one clock see a shipment on the same day
        case when time_zone is null then 'export'
            else concat_ws(' ', time_zone, cut_off_time) end as clock
    from united

)

select * from clocked
