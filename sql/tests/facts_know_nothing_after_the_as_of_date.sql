with

dated as (

    select 'fact_fulfillment' as fact, order_line_id as row_id, order_date as known_date
    from fact_fulfillment
    union all
    select 'fact_fulfillment', order_line_id, last_ship_date from fact_fulfillment
    union all
    select 'fact_fulfillment', order_line_id, last_delivery_date from fact_fulfillment
    union all
    select 'fact_contract_compliance', order_line_id, order_date
    from fact_contract_compliance
    union all
    select 'fact_inventory', sku_id, snapshot_date from fact_inventory
    union all
    select 'fact_production', batch_id, production_date from fact_production

)

select dated.fact, dated.row_id, dated.known_date, run_parameters.as_of_date
from dated
cross join run_parameters
where coalesce(dated.known_date <= run_parameters.as_of_date, true) is not true
