-- One row per day up to the as-of date, product and warehouse: the stock position, as
-- evidence for the cause of a miss.

with

snapshots as (

    select * from stg_inventory_snapshots
    where not exists (
        select 1 from run_parameters
        where stg_inventory_snapshots.snapshot_date > run_parameters.as_of_date
    )

),

products as (

    select * from dim_products

),

latest as (

    select
        sku_id,
        max(snapshot_date) as snapshot_date
    from snapshots
    group by sku_id

),

described as (

    select
        ---------- ids
        snapshots.snapshot_date,
        snapshots.sku_id,
        snapshots.warehouse,
        coalesce(products.category, 'unknown') as category,

        ---------- numbers
        snapshots.qty_on_hand,
        snapshots.qty_on_order,
        coalesce(snapshots.qty_on_hand, 0) + coalesce(snapshots.qty_on_order, 0)
            as qty_position,

        ---------- booleans
        coalesce(snapshots.qty_on_hand <= 0, false) as is_out_of_stock,
        latest.sku_id is not null as is_latest,

        ---------- provenance
        snapshots.source_pack, snapshots.source_file,
        snapshots.source_line, snapshots.load_id

    from snapshots

    left join products on snapshots.sku_id = products.sku_id

    left join latest
        on snapshots.sku_id = latest.sku_id
        and snapshots.snapshot_date = latest.snapshot_date

)

select * from described
