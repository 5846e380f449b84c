-- One row per KPI and customer with a target of its own, agreed with that customer.

with

agreements as (

    select * from stg_customer_targets

),

unpivoted as (

    select customer_id, 'order_on_time' as kpi, on_time_target as target from agreements

    union all

    select customer_id, 'order_in_full' as kpi, in_full_target as target from agreements

    union all

    select customer_id, 'order_otif' as kpi, otif_target as target from agreements

),

agreed as (

    select kpi, customer_id, target from unpivoted
    where target is not null

)

select * from agreed
