-- One row per order and flag that another system claims: the claim beside what we
-- computed. The claims are reported, never used. Claims of orders after the as-of date
-- are not known yet.

with

claims as (

    select * from stg_order_flags
    where not exists (
        select 1 from int_orders_not_known_yet
        where int_orders_not_known_yet.order_id = stg_order_flags.order_id
    )

),

orders as (

    select * from dim_orders

),

computed as (

    select * from fact_orders

),

joined as (

    select
        claims.*,
        orders.order_id is not null as is_known_order,
        orders.customer_id,
        computed.is_on_time as computed_on_time,
        computed.is_in_full as computed_in_full,
        computed.is_otif as computed_otif

    from claims

    left join orders on claims.order_id = orders.order_id

    left join computed on claims.order_id = computed.order_id

),

unpivoted as (

    select *, 'on_time' as flag, is_on_time as is_claimed, computed_on_time as is_computed
    from joined

    union all

    select *, 'in_full' as flag, is_in_full as is_claimed, computed_in_full as is_computed
    from joined

    union all

    select *, 'otif' as flag, is_otif as is_claimed, computed_otif as is_computed
    from joined

),

compared as (

    select
        ---------- ids
        order_id,
        flag,
        customer_id,

        ---------- booleans
        is_claimed,
        is_computed,

        ---------- outcome
        case
            when not is_known_order then 'order_unknown'
            when is_claimed is null then 'claim_missing'
            when is_computed is null then 'not_assessed'
            when is_claimed = is_computed then 'agrees'
            else 'disagrees'
        end as outcome,

        ---------- provenance
        source_pack, source_file, source_line, load_id

    from unpivoted

)

select * from compared
