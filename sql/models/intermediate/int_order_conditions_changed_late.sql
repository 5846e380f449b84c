-- One row per assessed order and day after its promise: by how much what counts of its
-- condition changed on that day. What was unknown counts from the day on which it is
-- known, and no more when goods are under way again.

with

judged as (

    select
        *,
        case when is_otif is not null and is_undamaged is not null
            and are_documents_correct is not null
            then is_otif and is_undamaged and are_documents_correct end as is_perfect
    from int_order_conditions_judged_late

),

counted as (

    select
        order_id, promise_date, judged_date,
        case when is_undamaged is null then 0 else 1 end as damage_known,
        case when is_undamaged then 1 else 0 end as undamaged,
        case when are_documents_correct is null then 0 else 1 end as documents_known,
        case when are_documents_correct then 1 else 0 end as documents_correct,
        case when is_perfect is null then 0 else 1 end as perfection_known,
        case when is_perfect then 1 else 0 end as perfect
    from judged

),

changed as (

    select
        order_id, promise_date, judged_date,
        damage_known - coalesce(lag(damage_known) over of_order, 0) as arrived_change,
        undamaged - coalesce(lag(undamaged) over of_order, 0) as undamaged_change,
        documents_known - coalesce(lag(documents_known) over of_order, 0) as told_change,
        documents_correct - coalesce(lag(documents_correct) over of_order, 0)
            as correct_change,
        perfection_known - coalesce(lag(perfection_known) over of_order, 0)
            as known_change,
        perfect - coalesce(lag(perfect) over of_order, 0) as perfect_change
    from counted
    window of_order as (partition by order_id order by judged_date)

)

select * from changed
-- what is so from the promised day on was never otherwise
where judged_date > promise_date
