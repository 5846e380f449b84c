-- One row per day, product and warehouse: what was in stock and on its way.

with

source as (

    select * from raw.inventory_snapshots where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        sku_id,
        warehouse,

        ---------- numbers
        on_hand_qty as qty_on_hand,
        on_order_qty as qty_on_order,

        ---------- dates
        snapshot_date,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
