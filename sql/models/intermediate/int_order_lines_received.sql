-- One row per order line that was not cancelled: whether all that came of it was
-- undamaged and had correct documents. Null where an export of its pack does not say so;
-- true where nothing came, since nothing came damaged.

with

lines as (

    select order_line_id, order_id, source_pack from int_order_lines_assigned
    where not is_cancelled

),

shipments as (

    select * from int_shipments_received

),

packs as (

    select * from int_packs_with_conditions

),

summed as (

    select
        order_line_id,
        bool_and(coalesce(is_undamaged, true)) as is_undamaged,
        bool_or(is_undamaged is null) as lacks_damage,
        bool_and(coalesce(are_documents_correct, true)) as are_documents_correct,
        bool_or(are_documents_correct is null) as lacks_documents
    from shipments
    group by order_line_id

),

joined as (

    select
        lines.order_line_id,
        lines.order_id,
        -- one damaged shipment decides, whatever is known of the others
        case
            when not summed.is_undamaged then false
            when packs.tells_damage and not coalesce(summed.lacks_damage, false)
                then true
        end as is_undamaged,
        case
            when not summed.are_documents_correct then false
            when packs.tells_documents and not coalesce(summed.lacks_documents, false)
                then true
        end as are_documents_correct

    from lines

    left join packs on coalesce(lines.source_pack, '') = packs.source_pack_key

    left join summed on lines.order_line_id = summed.order_line_id

)

select * from joined
