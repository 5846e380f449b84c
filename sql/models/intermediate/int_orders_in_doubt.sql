-- One row per order of which a line, or the newer form of a line, was rejected: it is
-- unknown whether all of the order was on time and in full.

with

rejects as (

    select * from stg_rejected_rows

),

doubted as (

    select distinct order_id from rejects
    where raw_table = 'sales_orders'

)

select * from doubted
