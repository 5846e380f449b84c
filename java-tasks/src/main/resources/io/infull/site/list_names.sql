-- Names by dimension and value, where the exports have some.
select json_build_object(
    'customer', (
        select coalesce(json_object_agg(customer_id, customer_name), '{}') from dim_customers
        where customer_id is not null and customer_name <> 'unknown'
    ),
    'product', (
        select coalesce(json_object_agg(sku_id, product_name), '{}') from dim_products
        where product_name <> 'unknown'
    )
) as content
