-- One row per order: the last of each date that its lines promise. Only where a policy
-- judges orders as a whole; where there is none, no row.

with

lines as (

    select * from int_order_lines_assigned
    where exists (select 1 from int_policies where grain = 'order')
        and not is_cancelled
        and coalesce(qty_ordered > 0, true)

),

promised as (

    select
        order_id,
        max(requested_date) as requested_date,
        max(accepted_date) as accepted_date,
        max(promised_ship_date) as promised_ship_date,
        max(coalesce(last_promised_ship_date, promised_ship_date))
            as last_promised_ship_date,
        max(promised_delivery_date) as promised_delivery_date,
        max(coalesce(last_promised_delivery_date, promised_delivery_date))
            as last_promised_delivery_date
    from lines
    group by order_id

)

select * from promised
