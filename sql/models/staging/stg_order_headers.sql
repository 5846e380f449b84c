-- One row per order header, from the exports that keep headers apart from the lines.

with

source as (

    select * from raw.order_headers where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        order_id,
        customer_id,

        ---------- dates and state
        order_date,
        lower(order_status) as order_status,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
