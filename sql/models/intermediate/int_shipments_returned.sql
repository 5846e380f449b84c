-- One row per shipped position of a negative quantity that its contract declares as goods
-- that came back, known by the as-of date.

with

shipments as (

    select *, coalesce(ship_date, delivery_date) as return_date from stg_shipments
    where is_negative and not exists (
        select 1 from run_parameters
        where least(stg_shipments.ship_date, stg_shipments.delivery_date)
            > run_parameters.as_of_date
    )

),

declared as (

    select * from int_returns_declared
    where raw_table = 'shipments'

),

returned as (

    select shipments.*, declared.return_state
    from shipments

    inner join declared on shipments.source_pack = declared.source_pack

)

select * from returned
