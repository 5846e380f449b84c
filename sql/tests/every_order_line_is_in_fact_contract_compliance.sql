-- Both have a tested key and are made of the same lines, so equal counts say that
-- none was lost.
with

counted as (

    select
        (select count(*) from fact_fulfillment) as order_lines,
        (select count(*) from fact_contract_compliance) as lines_with_contract_state

)

select * from counted
where (order_lines = lines_with_contract_state) is not true
