-- One row per customer: the service levels agreed at order grain, as ratios.

with

source as (

    select * from raw.customer_targets where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        customer_id,

        ---------- numbers
        on_time_target_percent / 100 as on_time_target,
        in_full_target_percent / 100 as in_full_target,
        otif_target_percent / 100 as otif_target,

        ---------- provenance
        _pack as source_pack,
        _file as source_file,
        _line as source_line,
        _load_id as load_id

    from source

)

select * from renamed
