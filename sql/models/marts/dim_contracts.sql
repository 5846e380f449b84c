-- One row per contract row as it was landed: the price and the minimum order quantity
-- that was agreed, and the file and line that say so.

with

contracts as (

    select * from stg_contracts

),

described as (

    select
        ---------- ids
        contract_id,
        customer_id,
        sku_id,
        key_number,

        ---------- numbers
        agreed_price,
        moq,

        ---------- dates
        effective_start_date,
        effective_end_date,

        ---------- provenance
        source_pack, source_file, source_line, load_id

    from contracts

)

select * from described
