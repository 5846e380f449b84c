-- One row per assessed order line that missed OTIF, with what was known of the stock and
-- the production of its product, and whether a shipment record is incomplete.

with

misses as (

    select * from fact_fulfillment
    where fulfillment_state = 'assessed' and not is_otif

),

stock as (

    select
        sku_id,
        snapshot_date,
        sum(qty_on_hand) as qty_on_hand
    from fact_inventory
    group by sku_id, snapshot_date

),

batches as (

    select * from fact_production
    where qty_good > 0

),

produced as (

    select sku_id, min(production_date) as first_production_date
    from batches
    group by sku_id

),

incomplete_shipments as (

    select distinct order_line_id
    from int_shipments_matched_to_order_lines
    where qty_shipped is null or coalesce(ship_date, delivery_date) is null

),

produced_in_time as (

    select misses.order_line_id, sum(batches.qty_good) as qty_produced_in_time
    from misses

    inner join batches
        on misses.sku_id = batches.sku_id
        and batches.production_date >= misses.order_date
        and batches.production_date <= misses.promise_date

    group by misses.order_line_id

),

joined as (

    select
        misses.*,
        stock.qty_on_hand,
        coalesce(produced_in_time.qty_produced_in_time, 0) as qty_produced_in_time,
        produced.sku_id is not null as is_produced_here,
        incomplete_shipments.order_line_id is not null as is_data_missing

    from misses

    left join stock
        on misses.sku_id = stock.sku_id and misses.order_date = stock.snapshot_date

    left join produced on misses.sku_id = produced.sku_id

    left join produced_in_time on misses.order_line_id = produced_in_time.order_line_id

    left join incomplete_shipments
        on misses.order_line_id = incomplete_shipments.order_line_id

)

select * from joined
