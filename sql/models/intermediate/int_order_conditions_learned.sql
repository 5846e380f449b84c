-- One row per assessed order and day from its deadline on on which the condition of what
-- came of it became known: by how many shipments each count of them changed. What was
-- known before is a row of the deadline.

with

orders as (

    select order_id, deadline_date from fact_orders
    where order_state = 'assessed'

),

lines as (

    select order_line_id, order_id from int_order_lines_assigned
    where not is_cancelled

),

shipments as (

    select * from int_shipments_received

),

dated as (

    select
        orders.order_id,
        greatest(shipments.known_date, orders.deadline_date) as known_date,
        greatest(
            shipments.known_date, shipments.delivery_date, orders.deadline_date
        ) as arrival_date,
        shipments.is_under_way,
        shipments.is_undamaged,
        shipments.are_documents_correct

    from shipments

    inner join lines on shipments.order_line_id = lines.order_line_id

    inner join orders on lines.order_id = orders.order_id

),

-- documents are known with the shipment, damage when it arrives
learned as (

    select
        order_id, known_date as judged_date,
        0 as damaged, 1 as unknown_damage,
        coalesce(cast(not are_documents_correct as integer), 0) as wrong_documents,
        case when are_documents_correct is null then 1 else 0 end as unknown_documents
    from dated

    union all

    select
        order_id, arrival_date as judged_date,
        coalesce(cast(not is_undamaged as integer), 0) as damaged,
        case when is_undamaged is null then 0 else -1 end as unknown_damage,
        0 as wrong_documents, 0 as unknown_documents
    from dated
    where not is_under_way

),

summed as (

    select
        order_id, judged_date,
        sum(damaged) as damaged,
        sum(unknown_damage) as unknown_damage,
        sum(wrong_documents) as wrong_documents,
        sum(unknown_documents) as unknown_documents
    from learned
    group by order_id, judged_date

)

select * from summed
