-- What the comparison of policies says, put as plainly as it is defined: every line under every policy, looking at all
-- its shipments each time. Much too slow for a warehouse.

-- Until 16:00 in Berlin, that second included, something counts for the day.
create function berlin(moment timestamptz, day date) returns date immutable language sql as $$
    select coalesce(cast(moment at time zone 'Europe/Berlin' + interval '8 hours' - interval '1 microsecond' as date), day)
$$;

create view plain_events as
select clock, order_line_id, event, event_date, qty
from int_shipments_matched_to_order_lines as shipments
cross join lateral (
    values
    ('export', 'shipped', ship_date, qty_shipped),
    ('export', 'delivered', delivery_date, qty_delivered),
    ('Europe/Berlin 16:00:00', 'shipped', berlin(shipped_at, ship_date), qty_shipped),
    ('Europe/Berlin 16:00:00', 'delivered', berlin(delivered_at, delivery_date), qty_delivered)
) as events (clock, event, event_date, qty)
cross join run_parameters
where event_date <= as_of_date;

-- The day that many days later, or earlier where they are negative; of working days the last of that many is meant.
create function shifted(day date, days integer, day_kind text) returns date stable language sql as $$
    select case
        when days is null or day_kind = 'calendar' or days = 0 then day + days
        when days > 0 then (select date_day from dim_dates where date_day > day and is_working_day
            order by date_day offset days - 1 limit 1)
        else (select date_day from dim_dates where date_day < day and is_working_day
            order by date_day desc offset - days - 1 limit 1)
    end
$$;

create view plain_promises as
select
    order_line_id, order_id, qty_ordered, qty_accepted, policy_id,
    case policies.promise || ' ' || policies.event
        when 'first_promised shipped' then promises.promised_ship_date
        when 'first_promised delivered' then promises.promised_delivery_date
        when 'last_promised shipped' then coalesce(promises.last_promised_ship_date, promises.promised_ship_date)
        when 'last_promised delivered'
            then coalesce(promises.last_promised_delivery_date, promises.promised_delivery_date)
        when 'accepted shipped' then promises.accepted_date
        when 'accepted delivered' then promises.accepted_date
        else promises.requested_date
    end as promise_date
from int_order_lines_assigned as promises
cross join dim_policies as policies;

create view plain_own as
select
    lines.order_line_id, promises.order_id, policies.grain,
    policies.policy_id,
    policies.policy_id = lines.policy_id as is_own_policy,
    lines.promise_date as period_date,
    lines.customer_id, lines.city, lines.category, lines.sku_id, lines.carrier, lines.warehouse,
    lines.is_on_time as own_is_on_time,
    lines.is_in_full as own_is_in_full,
    lines.is_otif as own_is_otif,
    judged.is_on_time,
    judged.is_in_full
from fact_fulfillment as lines
inner join plain_promises as promises on lines.order_line_id = promises.order_line_id
inner join dim_policies as policies on promises.policy_id = policies.policy_id
cross join lateral (
    select
        case when policies.grain = 'order' then coalesce((
            select max(others.promise_date) from plain_promises as others
            where others.order_id = promises.order_id and others.policy_id = policies.policy_id and others.qty_ordered <> 0
        ), promises.promise_date) else promises.promise_date end as promise_date,
        case policies.base_quantity when 'accepted' then promises.qty_accepted else lines.qty_ordered end as qty_base
) as based
cross join lateral (
    select
        shifted(based.promise_date, policies.days_late_allowed, policies.day_kind) as deadline_date,
        shifted(based.promise_date, - policies.days_early_allowed, policies.day_kind) as earliest_date,
        based.qty_base * (100 - policies.quantity_tolerance_percent) / 100 as qty_required
) as promised
cross join lateral (
    select
        min(event_date) filter (where qty > 0 or qty is null) as first_date,
        max(event_date) filter (where qty > 0 or qty is null) as last_date,
        -- the first day on which there was something, and enough of it or all that ever came; the last where nobody knows
        case when bool_or(qty is null) and coalesce(coalesce(sum(qty), 0) < promised.qty_required, true)
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
                    and earlier.clock = events.clock and earlier.event_date <= events.event_date) as qty_so_far,
            (select sum(qty) from plain_events as any_
                where any_.order_line_id = events.order_line_id and any_.event = events.event
                    and any_.clock = events.clock) as qty_in_the_end
        from plain_events as events
        where events.order_line_id = lines.order_line_id and events.event = policies.event
            and events.clock = policies.clock
    ) as sums
) as happened
cross join lateral (
    select
        case
            -- what orders nothing, or of which nothing was accepted, is not judged
            when lines.qty_ordered = 0 or based.qty_base = 0 then null
            when promised.deadline_date is null or promised.deadline_date > lines.as_of_date then null
            when happened.first_date is null then false
            when happened.first_date < promised.earliest_date then false
            when policies.grain = 'shipment' then happened.last_date <= promised.deadline_date
            when policies.basis = 'cumulative' then coalesce(happened.completion_date <= promised.deadline_date, false)
            else happened.first_date <= promised.deadline_date
        end as is_on_time,
        case
            when promised.deadline_date <= lines.as_of_date and not happened.lacks_qty
                    and lines.qty_ordered <> 0 and based.qty_base <> 0
                then happened.qty >= promised.qty_required and coalesce(
                    happened.qty <= based.qty_base * (100 + policies.over_delivery_percent_allowed) / 100, true
                )
        end as is_in_full
) as judged;

-- An order that is judged as a whole gives all its lines one judgement.
create view plain_judgements_view as
select
    own.order_line_id, policy_id, is_own_policy, period_date, customer_id, city, category, sku_id, carrier, warehouse,
    own_is_on_time, own_is_in_full, own_is_otif,
    judged.is_on_time, judged.is_in_full,
    case when judged.is_in_full is not null then judged.is_on_time and judged.is_in_full end as is_otif
from (
    select
        *,
        bool_and(is_on_time) over of_order as all_on_time,
        bool_and(is_in_full) over of_order as all_in_full,
        bool_or(is_on_time is not null and is_in_full is null) over of_order as lacks
    from plain_own
    window of_order as (partition by order_id, policy_id)
) as own
cross join lateral (
    select
        case when own.grain = 'order' and own.is_on_time is not null then own.all_on_time else own.is_on_time end as is_on_time,
        case when own.grain <> 'order' or own.is_on_time is null then own.is_in_full
            when not own.lacks then own.all_in_full end as is_in_full
) as judged;

-- What the lines of a row of the comparison have in common, as one value: null equals null in it.
-- filled from the view by the test: all of the following read it
create table plain_judgements as select * from plain_judgements_view with no data;

create function cell(line plain_judgements) returns text immutable language sql as $$
    select jsonb_build_array(line.policy_id, line.is_own_policy, line.period_date, coalesce(line.customer_id, 'unknown'),
        line.city, line.category, coalesce(line.sku_id, 'unknown'), line.carrier, line.warehouse)::text
$$;

create view plain_comparison as
with marked as materialized (

    select *, cell(line) as cell from plain_judgements as line

),

cells as (

    select distinct
        cell, policy_id, is_own_policy, period_date, coalesce(customer_id, 'unknown') as customer_id, city, category,
        coalesce(sku_id, 'unknown') as sku_id, carrier, warehouse
    from marked

)

select
    policy_id, is_own_policy, period_date, customer_id, city, category, sku_id, carrier, warehouse,
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
