-- One row per product of the master data or of an order.

with

products as (

    select * from stg_products

),

lines as (

    select * from int_order_lines_completed

),

ordered as (

    select distinct sku_id
    from lines

),

united as (

    select
        ---------- ids
        coalesce(products.sku_id, ordered.sku_id) as sku_id,

        ---------- names
        coalesce(products.product_name, 'unknown') as product_name,
        coalesce(products.category, 'unknown') as category,

        ---------- state
        case when products.sku_id is null then 'unknown' else 'known' end
            as product_state,
        coalesce(products.is_deleted, false) as is_deleted

    from products

    full join ordered on products.sku_id = ordered.sku_id

)

select * from united
