-- One row per shipped position and order line that gets a share of it, where its product
-- is on several lines of the order. pool is the line number that it names, -1 when none.

with

fitting as (

    select * from int_shipments_fitting_lines

),

overlapping as (

    select * from int_shipments_overlapping_lines

),

shares as (

    select
        shipment_id, order_id, sku_id, pool, key_number, order_line_id,
        row_number() over (
            partition by shipment_id, order_id, sku_id, pool, key_number
            order by share_from
        ) as share_number,
        case when qty_shipped is not null then share_to - share_from end as qty_shipped,
        -- what did not arrive is lacking in the last share
        case
            when is_rest then greatest(qty_delivered - (share_from - shipped_from), 0)
            else greatest(least(
                qty_delivered - (share_from - shipped_from), share_to - share_from
            ), 0)
        end as qty_delivered
    from overlapping

    union all

    select
        shipment_id, order_id, sku_id, coalesce(line_number, -1) as pool, key_number,
        order_line_id, 1 as share_number, qty_shipped, qty_delivered
    from fitting
    where is_own

)

select * from shares
