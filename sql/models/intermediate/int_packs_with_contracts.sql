-- One row per source pack whose exports have contracts: its own, or of a customer that
-- its lines name. In other packs nothing about contracts can be measured.

with

lines as (

    select * from int_order_lines_completed

),

contracts as (

    select * from stg_contracts

),

contract_packs as (

    select source_pack, moq from contracts

    union all

    select lines.source_pack, customers.moq
    from (select distinct source_pack, customer_id from lines) as lines

    inner join (
        select customer_id, max(moq) as moq from contracts
        group by customer_id
    ) as customers on lines.customer_id = customers.customer_id

),

grouped as (

    select
        -- joins are by equality, so that a missing value has to be one
        coalesce(source_pack, '') as source_pack_key,
        bool_or(moq is not null) as has_moq
    from contract_packs
    group by coalesce(source_pack, '')

)

select * from grouped
