-- One row per exported row of a sales order line, as the ERP knows it.

with

source as (

    select * from raw.sales_orders where _deleted_load_id is null

),

renamed as (

    select
        ---------- ids
        -- some exports number the lines, in the others the product names the line;
        -- the separators cannot occur again after it, so two lines never share an id
        order_id || case when line_number is null then '-' else '#' end
        || replace(replace(replace(replace(coalesce(cast(line_number as text), sku_id),
            '%', '%25'), '-', '%2D'), '#', '%23'), '~', '%7E')
        || case when _key_number > 1 then '~' || _key_number else '' end as order_line_id,
        order_id, line_number, customer_id, sku_id, _key_number as key_number,

        ---------- numbers
        qty_ordered, qty_accepted, unit_price,

        ---------- dates and state
        order_date, requested_date, promised_ship_date, last_promised_ship_date,
        promised_delivery_date, last_promised_delivery_date, accepted_date,
        shipping_mode, lower(line_status) as line_status, _is_added as is_added,

        ---------- provenance
        _pack as source_pack, _file as source_file,
        _line as source_line, _load_id as load_id

    from source

)

select * from renamed
