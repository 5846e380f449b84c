-- One row per assessed order and day from its deadline on on which its condition or OTIF
-- may be judged otherwise: the judgement from then on. Packs that tell none have no row.

with

lines as (

    select order_id, coalesce(source_pack, '') as source_pack_key
    from int_order_lines_assigned where not is_cancelled

),

packs as (

    select * from int_packs_with_conditions

),

-- of a line whose pack tells nothing it is unknown, even when nothing came
orders as (

    select
        fact_orders.order_id, fact_orders.promise_date, fact_orders.deadline_date,
        fact_orders.is_otif,
        bool_and(coalesce(packs.tells_damage, false)) as tells_damage,
        bool_and(coalesce(packs.tells_documents, false)) as tells_documents
    from fact_orders

    inner join lines on fact_orders.order_id = lines.order_id

    left join packs on lines.source_pack_key = packs.source_pack_key

    where fact_orders.order_state = 'assessed'
    group by
        fact_orders.order_id, fact_orders.promise_date, fact_orders.deadline_date,
        fact_orders.is_otif
    having bool_or(packs.tells_damage or packs.tells_documents)

),

changed as (

    select
        order_id, judged_date,
        damaged, unknown_damage, wrong_documents, unknown_documents,
        0 as orders_change, 0 as measured_change, 0 as otif_change
    from int_order_conditions_learned

    union all

    select order_id, judged_date, 0, 0, 0, 0, orders_change, measured_change, otif_change
    from int_orders_changed_late

    union all

    select order_id, deadline_date, 0, 0, 0, 0, 0, 0, 0 from orders

),

summed as (

    select
        orders.order_id, orders.promise_date, changed.judged_date,
        orders.tells_damage, orders.tells_documents,
        sum(sum(changed.damaged)) over so_far as damaged,
        sum(sum(changed.unknown_damage)) over so_far as unknown_damage,
        sum(sum(changed.wrong_documents)) over so_far as wrong_documents,
        sum(sum(changed.unknown_documents)) over so_far as unknown_documents,
        -- what it is now, less all that changed since
        coalesce(sum(sum(changed.orders_change)) over since, 0) = 0 as is_judged,
        case when orders.is_otif is null then 0 else 1 end
        - coalesce(sum(sum(changed.measured_change)) over since, 0) = 1 as is_measured,
        case when orders.is_otif then 1 else 0 end
        - coalesce(sum(sum(changed.otif_change)) over since, 0) = 1 as is_otif

    from changed

    inner join orders on changed.order_id = orders.order_id

    group by
        orders.order_id, orders.promise_date, changed.judged_date,
        orders.is_otif, orders.tells_damage, orders.tells_documents
    window
        so_far as (partition by orders.order_id order by changed.judged_date),
        since as (
            partition by orders.order_id order by changed.judged_date
            rows between 1 following and unbounded following
        )

)

select
    order_id, promise_date, judged_date,
    case when is_measured then is_otif end as is_otif,
    case when damaged > 0 then false
        when unknown_damage = 0 and tells_damage then true end as is_undamaged,
    case when wrong_documents > 0 then false when unknown_documents = 0
        and tells_documents then true end as are_documents_correct
from summed
where is_judged
