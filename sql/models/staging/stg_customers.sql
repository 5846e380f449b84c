-- One row per customer of the master data.

with

source as (

    select * from raw.customers

),

renamed as (

    select
        ---------- ids
        customer_id,

        ---------- names
        customer_name,
        city,

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
