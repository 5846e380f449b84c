-- One row per production batch.

with

source as (

    select * from raw.production_batches where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        batch_id,
        sku_id,

        ---------- numbers
        qty_produced,
        scrap_qty as qty_scrapped,

        ---------- dates and place
        production_date,
        production_line,
        shift,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
