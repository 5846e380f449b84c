-- One row per order line that was not cancelled: whether all that came of it was
-- undamaged and had correct documents. Null where an export of its pack does not say so;
-- true where nothing came, since nothing came damaged. Whether goods that are under way
-- on the as-of date arrive undamaged is not known yet, whatever later exports say.

with

lines as (

    select order_line_id, order_id, source_pack from int_order_lines_assigned
    where not is_cancelled

),

parameters as (

    select * from run_parameters

),

shipments as (

    -- a shipment of nothing brings nothing
    select * from int_shipments_matched_to_order_lines
    where order_line_id is not null and coalesce(qty_shipped <> 0, true)

),

reported as (

    select
        shipments.order_line_id,
        case when parameters.as_of_date is null then shipments.is_undamaged end
            as is_undamaged,
        shipments.are_documents_correct

    from shipments

    left join parameters on shipments.delivery_date > parameters.as_of_date

),

summed as (

    select
        order_line_id,
        bool_and(coalesce(is_undamaged, true)) as is_undamaged,
        bool_or(is_undamaged is null) as lacks_damage,
        bool_and(coalesce(are_documents_correct, true)) as are_documents_correct,
        bool_or(are_documents_correct is null) as lacks_documents,
        bool_or(is_undamaged is not null) as tells_damage,
        bool_or(are_documents_correct is not null) as tells_documents
    from reported
    group by order_line_id

),

packs as (

    select
        coalesce(lines.source_pack, '') as source_pack_key,
        bool_or(summed.tells_damage) as tells_damage,
        bool_or(summed.tells_documents) as tells_documents
    from lines

    inner join summed on lines.order_line_id = summed.order_line_id

    group by coalesce(lines.source_pack, '')

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
