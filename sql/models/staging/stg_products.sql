-- One row per product of the master data.

with

source as (

    select * from raw.products

),

renamed as (

    select
        ---------- ids
        sku_id,

        ---------- names
        product_name,
        category,

        ---------- booleans
        -- orders of the past still need what it was called
        _deleted_load_id is not null as is_deleted,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
