-- One row per shipped position.

with

source as (

    select * from raw.shipments where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        shipment_id, order_id, sku_id, line_number, _key_number as key_number,

        ---------- numbers
        qty_shipped,
        -- most exports have a delivered quantity only where it differs
        coalesce(qty_delivered, qty_shipped) as qty_delivered,
        coalesce(least(qty_shipped, qty_delivered) < 0
            and greatest(qty_shipped, qty_delivered) <= 0, false) as is_negative,

        ---------- dates: a moment alone has its day in UTC
        shipped_at, delivered_at,
        coalesce(ship_date, cast(shipped_at at time zone 'UTC' as date)) as ship_date,
        coalesce(delivered_date, cast(delivered_at at time zone 'UTC' as date))
            as delivery_date,

        ---------- logistics
        carrier, warehouse, priority, is_undamaged, are_documents_correct,
        ---------- provenance
        _pack as source_pack, _file as source_file,
        _line as source_line, _load_id as load_id

    from source

)

select * from renamed
