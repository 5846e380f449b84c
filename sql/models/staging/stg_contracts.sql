-- One row per agreed price and minimum order quantity of a customer and product.

with

source as (

    select * from raw.contracts where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        contract_id,
        customer_id,
        sku_id,
        _key_number as key_number,

        ---------- numbers
        agreed_price,
        moq,

        ---------- dates
        -- both inclusive, null is open
        effective_start as effective_start_date,
        effective_end as effective_end_date,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
