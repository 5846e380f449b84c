-- One row per order: the service flags that another system claims for it.

with

source as (

    select * from raw.order_flags where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        order_id,

        ---------- booleans
        is_on_time,
        is_in_full,
        is_otif,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
