-- One row per source pack and raw table that a loaded file of the pack fed, though the
-- file may have had no rows.

with

source as (

    select * from raw.loaded_tables

),

renamed as (

    select
        raw_table,
        _pack as source_pack

    from source

)

select * from renamed
