-- One row per source pack, customer, shipping mode and order date that occur: the service
-- policy that applies. A policy is chosen once per such combination because they are far
-- fewer than the lines.

with

lines as (

    select * from int_order_lines_completed

),

policies as (

    select * from ref_service_policies

),

combinations as (

    select distinct
        source_pack,
        customer_id,
        shipping_mode,
        order_date
    from lines

),

ranked as (

    select
        combinations.source_pack,
        combinations.customer_id,
        combinations.shipping_mode,
        combinations.order_date,
        policies.policy_id,

        -- the customer counts for more than the mode, that for more than the pack, the
        -- newer for more than the older
        row_number() over (
            partition by
                combinations.source_pack,
                combinations.customer_id,
                combinations.shipping_mode,
                combinations.order_date
            order by
                case when policies.customer_id is null then 1 else 0 end,
                case when policies.shipping_mode is null then 1 else 0 end,
                case when policies.source_pack is null then 1 else 0 end,
                policies.valid_from desc nulls last,
                policies.policy_id
        ) as policy_rank

    from combinations

    inner join policies
        on (
            policies.source_pack is null
            or policies.source_pack = combinations.source_pack
        )
        and (
            policies.customer_id is null
            or policies.customer_id = combinations.customer_id
        )
        and (
            policies.shipping_mode is null
            or policies.shipping_mode = combinations.shipping_mode
        )
        and (
            policies.valid_from is null
            or policies.valid_from <= combinations.order_date
        )
        and (
            policies.valid_to is null
            or policies.valid_to >= combinations.order_date
        )

),

chosen as (

    select
        -- joins are by equality, so that a missing value has to be one
        coalesce(source_pack, '') as source_pack_key,
        coalesce(customer_id, '') as customer_key,
        coalesce(shipping_mode, '') as mode_key,
        coalesce(order_date, date '0001-01-01') as order_date_key,
        policy_id
    from ranked
    where policy_rank = 1

)

select * from chosen
