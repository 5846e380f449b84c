-- What the comparison of policies says, put as plainly as it is defined: every line under every policy, looking at all
-- its shipments each time. Much too slow for a warehouse.
create view plain_events as
select order_line_id, 'shipped' as event, ship_date as event_date, qty_shipped as qty
from int_shipments_matched_to_order_lines, run_parameters where ship_date <= as_of_date
union all
select order_line_id, 'delivered', delivery_date, qty_delivered
from int_shipments_matched_to_order_lines, run_parameters where delivery_date <= as_of_date;

create view plain_judgements as
select
    lines.order_line_id,
    policies.policy_id,
    policies.policy_id = lines.policy_id as is_own_policy,
    lines.promise_date as period_date,
    lines.customer_id, lines.city, lines.category, lines.carrier,
    lines.is_on_time as own_is_on_time,
    lines.is_in_full as own_is_in_full,
    lines.is_otif as own_is_otif,
    judged.is_on_time,
    judged.is_in_full,
    case when judged.is_in_full is not null then judged.is_on_time and judged.is_in_full end as is_otif
from fact_fulfillment as lines
inner join int_order_lines_assigned as promises on lines.order_line_id = promises.order_line_id
cross join dim_policies as policies
cross join lateral (
    select
        case policies.promise || ' ' || policies.event
            when 'first_promised shipped' then promises.promised_ship_date
            when 'first_promised delivered' then promises.promised_delivery_date
            when 'last_promised shipped' then coalesce(promises.last_promised_ship_date, promises.promised_ship_date)
            when 'last_promised delivered'
                then coalesce(promises.last_promised_delivery_date, promises.promised_delivery_date)
            else promises.requested_date
        end as promise_date,
        lines.qty_ordered * (100 - policies.quantity_tolerance_percent) / 100 as qty_required
) as promised
cross join lateral (
    select
        min(event_date) filter (where qty > 0 or qty is null) as first_date,
        -- the first day on which there was something, and enough of it or all that ever came; the last where nobody knows
        case when bool_or(qty is null) and coalesce(sum(qty), 0) < promised.qty_required
            then max(event_date) filter (where qty > 0 or qty is null)
            else min(event_date) filter (
                where qty_so_far > 0 and qty_so_far >= least(promised.qty_required, qty_in_the_end)
            )
        end as completion_date,
        coalesce(bool_or(qty is null), false) as lacks_qty,
        coalesce(sum(qty), 0) as qty
    from (
        select
            event_date, qty,
            (select sum(qty) from plain_events as earlier
                where earlier.order_line_id = events.order_line_id and earlier.event = events.event
                    and earlier.event_date <= events.event_date) as qty_so_far,
            (select sum(qty) from plain_events as any_
                where any_.order_line_id = events.order_line_id and any_.event = events.event) as qty_in_the_end
        from plain_events as events
        where events.order_line_id = lines.order_line_id and events.event = policies.event
    ) as sums
) as happened
cross join lateral (
    select
        case
            -- what orders nothing is not judged
            when lines.qty_ordered = 0 then null
            when promised.promise_date is null or promised.promise_date + policies.days_late_allowed > lines.as_of_date then null
            when happened.first_date is null then false
            when happened.first_date < promised.promise_date - policies.days_early_allowed then false
            when policies.basis = 'cumulative'
                then coalesce(happened.completion_date <= promised.promise_date + policies.days_late_allowed, false)
            else happened.first_date <= promised.promise_date + policies.days_late_allowed
        end as is_on_time,
        case
            when promised.promise_date + policies.days_late_allowed <= lines.as_of_date and not happened.lacks_qty
                    and lines.qty_ordered <> 0
                then happened.qty >= promised.qty_required
        end as is_in_full
) as judged;

-- What the lines of a row of the comparison have in common, as one value: null equals null in it.
create function cell(line plain_judgements) returns text immutable language sql as $$
    select jsonb_build_array(line.policy_id, line.is_own_policy, line.period_date, coalesce(line.customer_id, 'unknown'),
        line.city, line.category, line.carrier)::text
$$;

create view plain_comparison as
with marked as materialized (

    select *, cell(line) as cell from plain_judgements as line

),

cells as (

    select distinct
        cell, policy_id, is_own_policy, period_date, coalesce(customer_id, 'unknown') as customer_id, city, category, carrier
    from marked

)

select
    policy_id, is_own_policy, period_date, customer_id, city, category, carrier,
    counted.*
from cells
cross join lateral (
    select
        count(*) as line_count,
        count(*) filter (where is_otif is not null) as judged_line_count,
        count(*) filter (where is_on_time) as on_time_line_count,
        count(*) filter (where is_in_full) as in_full_line_count,
        count(*) filter (where is_otif) as otif_line_count,
        count(*) filter (where is_otif and not own_is_otif) as gained_line_count,
        count(*) filter (where not is_otif and own_is_otif) as lost_line_count
    from marked
    where marked.cell = cells.cell
) as counted;

create view plain_differences as
select
    order_line_id, policy_id, is_on_time, is_in_full,
    case
        when is_otif is not distinct from own_is_otif then null
        when is_otif then 'gained'
        when not is_otif then 'lost'
        else 'not_judged'
    end as difference
from plain_judgements
where (is_on_time, is_in_full) is distinct from (own_is_on_time, own_is_in_full);
