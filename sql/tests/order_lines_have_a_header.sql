-- Only exports that keep headers apart have them.
select
    lines.order_line_id, lines.order_id, lines.source_pack, lines.source_file,
    lines.source_line
from fact_fulfillment as lines
left join stg_order_headers as headers on lines.order_id = headers.order_id
where lines.fulfillment_state <> 'cancelled'
    and lines.source_pack in (select source_pack from stg_order_headers)
    and (headers.order_id is not null) is not true
