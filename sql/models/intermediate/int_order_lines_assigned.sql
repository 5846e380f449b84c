-- One row per order line, with carrier and warehouse that serve it and the service policy
-- that decides whether it was on time and in full.

with

lines as (

    select * from int_order_lines_completed

),

first_shipments as (

    select * from int_first_shipments_of_order_lines

),

policies as (

    select * from int_service_policies_assigned

),

packs as (

    select * from int_packs_judged

),

unshipped_packs as (

    select * from int_packs_without_shipments

),

joined as (

    select
        lines.*,
        coalesce(first_shipments.carrier, 'not shipped') as carrier,
        coalesce(first_shipments.warehouse, 'not shipped') as warehouse,
        policies.policy_id as own_policy_id,
        packs.judged_until_date,
        unshipped_packs.source_pack is not null as lacks_shipments

    from lines

    left join first_shipments
        on lines.order_line_id = first_shipments.order_line_id

    left join packs on lines.source_pack = packs.source_pack

    left join unshipped_packs on lines.source_pack = unshipped_packs.source_pack

    -- a line that no policy covers stays, without one
    left join policies
        on coalesce(lines.source_pack, '') = policies.source_pack_key
        and coalesce(lines.customer_id, '') = policies.customer_key
        and coalesce(lines.shipping_mode, '') = policies.mode_key
        and coalesce(lines.order_date, date '0001-01-01') = policies.order_date_key

)

select * from joined
