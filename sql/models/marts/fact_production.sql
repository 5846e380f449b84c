-- One row per production batch up to the as-of date, as evidence for the cause of a miss.

with

batches as (

    select * from stg_production_batches
    where not exists (
        select 1 from run_parameters
        where stg_production_batches.production_date > run_parameters.as_of_date
    )

),

products as (

    select * from dim_products

),

described as (

    select
        ---------- ids
        batches.batch_id,
        batches.sku_id,
        coalesce(products.category, 'unknown') as category,

        ---------- dates and place
        batches.production_date,
        batches.production_line,
        batches.shift,

        ---------- numbers
        batches.qty_produced,
        coalesce(batches.qty_scrapped, 0) as qty_scrapped,
        batches.qty_produced - coalesce(batches.qty_scrapped, 0) as qty_good,

        ---------- provenance
        batches.source_pack, batches.source_file, batches.source_line, batches.load_id

    from batches

    left join products on batches.sku_id = products.sku_id

)

select * from described
