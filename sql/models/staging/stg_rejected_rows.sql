-- One row per open rejected row and raw table that it would have fed.

with

source as (

    select * from raw.rejected_rows

),

renamed as (

    select
        ---------- ids
        reject_id,
        raw_table,
        order_id,
        sku_id,
        line_number,

        ---------- provenance
        _pack as source_pack

    from source

)

select * from renamed
