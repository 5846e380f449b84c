-- One row per order with lines that were not cancelled: whether all that came of it was
-- undamaged and had correct documents, and whether the order was perfect: on time, in
-- full, undamaged and correctly documented.

with

lines as (

    select * from int_order_lines_received

),

orders as (

    select * from fact_orders

),

summed as (

    select
        order_id,
        bool_and(coalesce(is_undamaged, true)) as is_undamaged,
        bool_or(is_undamaged is null) as lacks_damage,
        bool_and(coalesce(are_documents_correct, true)) as are_documents_correct,
        bool_or(are_documents_correct is null) as lacks_documents
    from lines
    group by order_id

),

known as (

    select
        order_id,
        case when not is_undamaged then false when not lacks_damage then true
        end as is_undamaged,
        case when not are_documents_correct then false when not lacks_documents then true
        end as are_documents_correct
    from summed

),

judged as (

    select
        ---------- ids
        orders.order_id,
        orders.customer_id,
        orders.city,

        ---------- dates
        orders.promise_date,

        ---------- state
        orders.order_state,

        ---------- booleans
        known.is_undamaged,
        known.are_documents_correct,
        -- if one component is unknown, it is unknown whether all are right
        case
            when orders.is_otif is not null and known.is_undamaged is not null
                and known.are_documents_correct is not null
                then orders.is_otif and known.is_undamaged and known.are_documents_correct
        end as is_perfect

    from orders

    inner join known on orders.order_id = known.order_id

)

select * from judged
