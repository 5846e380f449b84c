-- One row per compared policy, day and dimensions: how the same assessed order lines fare
-- under it, and how many of them it judges otherwise than their own policy.

with

judgements as (

    select * from int_order_lines_judged_by_policy

),

counted as (

    select
        ---------- dimensions
        policy_id,
        is_own_policy,
        period_date,
        coalesce(customer_id, 'unknown') as customer_id,
        city,
        category,
        coalesce(sku_id, 'unknown') as sku_id,
        carrier,
        warehouse,

        ---------- numbers
        count(*) as line_count,
        count(is_otif) as judged_line_count,
        count(*) filter (where is_on_time) as on_time_line_count,
        count(*) filter (where is_in_full) as in_full_line_count,
        count(*) filter (where is_otif) as otif_line_count,
        count(*) filter (where is_otif and not own_is_otif) as gained_line_count,
        count(*) filter (where not is_otif and own_is_otif) as lost_line_count

    from judgements

    group by
        policy_id, is_own_policy, period_date,
        coalesce(customer_id, 'unknown'), city, category,
        coalesce(sku_id, 'unknown'), carrier, warehouse

)

select * from counted
