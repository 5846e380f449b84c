-- One row per order that lacks a line, or the newer form of one, as the row of it was
-- rejected: nobody can say whether all of the order was on time and in full.

with

rejects as (

    select * from stg_rejected_rows

),

doubted as (

    select distinct order_id from rejects
    where raw_table = 'sales_orders'

)

select * from doubted
