-- One row per pack with shipments: whether its exports say at all whether goods came
-- undamaged, and whether their documents were correct.

with

lines as (

    select order_line_id, source_pack from int_order_lines_assigned
    where not is_cancelled

),

shipments as (

    select * from int_shipments_received

),

packs as (

    select
        coalesce(lines.source_pack, '') as source_pack_key,
        bool_or(shipments.is_undamaged is not null) as tells_damage,
        bool_or(shipments.are_documents_correct is not null) as tells_documents
    from lines

    inner join shipments on lines.order_line_id = shipments.order_line_id

    group by coalesce(lines.source_pack, '')

)

select * from packs
