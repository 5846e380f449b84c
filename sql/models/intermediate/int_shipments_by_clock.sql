-- One row per shipped position and clock of a policy: the days on which it was shipped
-- and delivered on that clock, and the day on which it became known at all.

with

shipments as (

    select * from int_shipments_matched_to_order_lines

),

-- the days of the export are always needed: a line that no policy covers has them
clocks as (

    select
        'export' as clock, cast(null as text) as time_zone,
        cast(null as time) as cut_off_time

    union

    select clock, time_zone, cut_off_time from int_policies
    where time_zone is not null

),

dated as (

    select
        shipments.order_line_id,
        shipments.qty_shipped,
        shipments.qty_delivered,
        clocks.clock,
        -- by the days of the export, whatever the clock of a policy is
        least(shipments.ship_date, shipments.delivery_date) as known_date,

        -- a day without a moment counts as it is
        case when clocks.time_zone is null or shipments.shipped_at is null
            then shipments.ship_date
            else cast(shipments.shipped_at at time zone clocks.time_zone as date)
                + case when cast(shipments.shipped_at at time zone clocks.time_zone
                    as time) > clocks.cut_off_time then 1 else 0 end
        end as ship_date,
        case when clocks.time_zone is null or shipments.delivered_at is null
            then shipments.delivery_date
            else cast(shipments.delivered_at at time zone clocks.time_zone as date)
                + case when cast(shipments.delivered_at at time zone clocks.time_zone
                    as time) > clocks.cut_off_time then 1 else 0 end
        end as delivery_date

    from shipments

    cross join clocks

)

select * from dated
