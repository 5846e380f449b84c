-- One row per source pack whose exports have no shipments at all: no row of its own or of
-- one of its orders, and no file that could have had any. Then it is unknown when
-- something was shipped. If only some lines have none, those lines were not shipped.

with

lines as (

    select * from int_order_lines_completed
    where source_pack is not null

),

shipments as (

    select * from stg_shipments

),

tables as (

    select * from stg_loaded_tables

),

packs_with_shipments as (

    select source_pack from shipments
    where source_pack is not null

    union

    select source_pack from tables
    where raw_table = 'shipments'

    union

    -- what one system orders, another one may ship
    select source_pack from lines
    where order_id in (select order_id from shipments)

),

lacking as (

    select distinct source_pack from lines
    where source_pack not in (select source_pack from packs_with_shipments)

)

select * from lacking
