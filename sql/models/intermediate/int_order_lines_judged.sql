-- One row per order line and policy that judges it: its state on the as-of date, the last
-- complete day, and its judgement by itself. Not assessed: booleans are null, the state
-- says why.

with

lines as (

    select * from int_order_lines_fulfilled

),

doubted as (

    select * from int_order_lines_in_doubt

),

packs as (

    select * from int_packs_without_quantities

),

parameters as (

    select * from run_parameters

),

joined as (

    select
        lines.*, parameters.as_of_date,
        doubted.order_line_id is not null as is_in_doubt,
        packs.source_pack is not null as lacks_qty_of_pack,
        -- a column that in full needs and the exports lack; on time needs no quantity,
        -- but it is unknown when a shipment without date and quantity left
        case
            when lines.lacks_shipments or lines.qty_ordered is null and lines.lacks_all
                and lines.first_event_date is null then 'ship_date'
            when lines.qty_ordered is null then 'qty_ordered'
            when lines.qty_base is null then 'qty_accepted'
            when lines.lacks_qty or packs.source_pack is not null then 'qty_shipped'
        end as line_missing_column

    from lines

    left join doubted on lines.order_line_id = doubted.order_line_id

    left join packs on lines.source_pack = packs.source_pack and (
        packs.lacks_delivered_qty or packs.lacks_shipped_qty and lines.event = 'shipped')

    cross join parameters

),

placed as (

    select
        *,
        case
            when is_cancelled then 'cancelled'
            when qty_ordered <= 0 or qty_base <= 0 then 'nothing_ordered'
            when promise_date is null then 'no_promise'
            when deadline_date <= as_of_date then
                case when is_in_doubt or deadline_date > judged_until_date
                        then 'not_judged'
                    when line_missing_column = 'ship_date' then 'not_measurable'
                    else 'assessed' end
            when first_event_date is not null
                and coalesce(qty_fulfilled < qty_required, true) then 'open'
            else 'not_due'
        end as line_state,
        case when grain = 'shipment' then last_event_date
            when basis = 'cumulative' then completion_date
            else first_event_date end as deciding_date
    from joined

),

judged as (

    select
        *,
        case when line_state = 'assessed'
            then coalesce(first_event_date < earliest_date, false) end as is_early,
        -- what has not happened at all is late as well
        case when line_state = 'assessed'
            then coalesce(deciding_date > deadline_date, true) end as is_late,
        case when line_state = 'assessed' and line_missing_column is null then
            qty_fulfilled >= qty_required
            and coalesce(qty_fulfilled <= qty_allowed, true)
        end as line_is_in_full
    from placed

)

select *, not is_early and not is_late as line_is_on_time from judged
