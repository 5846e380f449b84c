with

landed as (

    -- rows that are parts of one line are in the fact once
    select 'sales_orders' as source, count(*) as row_count
    from (
        select distinct
            order_id, sku_id, line_number,
            case when not is_added then key_number end as key_number
        from stg_sales_orders
    ) as lines
    union all
    select 'inventory_snapshots', count(*) from stg_inventory_snapshots
    union all
    select 'production_batches', count(*) from stg_production_batches
    union all
    select 'order_flags', count(*) from stg_order_flags

),

facts as (

    select 'sales_orders' as source, count(*) as row_count
    from (
        select order_line_id from fact_fulfillment
        union all
        select document_id from fact_returns where raw_table = 'sales_orders'
    ) as rows_of_orders
    union all
    select 'inventory_snapshots', count(*) from fact_inventory
    union all
    select 'production_batches', count(*) from fact_production
    union all
    select 'order_flags', count(*) from fact_flag_reconciliation where flag = 'otif'

)

select
    landed.source,
    landed.row_count as landed,
    facts.row_count as in_fact,
    coalesce(later.row_count, 0) as after_as_of_date
from landed
left join facts on landed.source = facts.source
left join fact_rows_after_as_of_date as later on landed.source = later.source
where (landed.row_count = facts.row_count + coalesce(later.row_count, 0)) is not true
