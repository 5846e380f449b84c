-- title: Order lines
-- about: One row per order line, with what was promised, what happened, what it cost and where the row came from.
-- section: lines
-- order: 10
-- chart: rows
-- grain: line
-- unit: lines
-- date: order_date
-- columns: {order_line_id: Order line, customer_id: Customer, city: City, sku_id: Product, category: Category, carrier: Carrier, order_date: Ordered, promise_date: Promised, first_ship_date: First shipped, completion_date: Complete, qty_ordered: Qty ordered, qty_fulfilled: Qty fulfilled, order_amount: Amount, fulfillment_state: State, cause: Cause, overcharge_amount: Overcharge, undercharge_amount: Undercharge, policy_id: Policy, source_file: File, source_line: Line}
with policies as materialized (

    select policy_id from dim_policies

)

select
    lines.order_line_id, lines.order_id, coalesce(lines.customer_id, 'unknown') as customer_id,
    lines.sku_id, lines.policy_id, lines.city, lines.category, lines.carrier,
    lines.order_date, lines.promise_date, lines.deadline_date,
    coalesce(lines.promise_date, lines.order_date) as state_date,
    orders.promise_date as order_promise_date,
    lines.first_ship_date, lines.first_delivery_date, lines.completion_date,
    lines.qty_ordered, lines.qty_shipped, lines.qty_delivered, lines.qty_fulfilled, lines.qty_short,
    lines.unit_price, lines.order_amount, lines.fill_status, lines.fulfillment_state,
    lines.is_on_time, lines.is_in_full, lines.is_otif,
    orders.is_on_time as order_is_on_time, orders.is_in_full as order_is_in_full, orders.is_otif as order_is_otif,
    conditions.is_undamaged as order_is_undamaged, conditions.are_documents_correct as order_are_documents_correct,
    conditions.is_perfect as order_is_perfect,
    misses.miss_reason, misses.cause, misses.qty_on_hand, misses.qty_produced_in_time,
    contracts.contract_state, contracts.contract_id, contracts.effective_start_date, contracts.effective_end_date,
    contracts.agreed_price, contracts.moq, contracts.has_contract, contracts.is_under_moq,
    contracts.is_cancelled, contracts.overcharge_amount, contracts.undercharge_amount,
    differences.gained_under, differences.lost_under, differences.not_judged_under,
    passes.on_time_under, passes.in_full_under, passes.otif_under,
    backorders.backorder_amount, backorders.age_bucket as backorder_age,
    lines.source_pack, lines.source_file, lines.source_line, lines.load_id
from fact_fulfillment as lines
inner join fact_contract_compliance as contracts on lines.order_line_id = contracts.order_line_id
left join fact_orders as orders on lines.order_id = orders.order_id
left join fact_order_conditions as conditions on lines.order_id = conditions.order_id
left join fact_misses as misses on lines.order_line_id = misses.order_line_id
left join fact_backorders as backorders on lines.order_line_id = backorders.order_line_id
left join (
    select
        order_line_id,
        array_agg(policy_id) as policy_ids,
        array_agg(is_on_time) as on_time,
        array_agg(is_in_full) as in_full,
        string_agg(case when difference = 'gained' then policy_id end, ',' order by policy_id) as gained_under,
        string_agg(case when difference = 'lost' then policy_id end, ',' order by policy_id) as lost_under,
        string_agg(case when difference = 'not_judged' then policy_id end, ',' order by policy_id) as not_judged_under
    from fact_policy_differences
    group by order_line_id
) as differences on lines.order_line_id = differences.order_line_id
-- a policy without a row there judges the line as its own policy does
left join lateral (
    select
        string_agg(case when is_on_time then policy_id end, ',' order by policy_id) as on_time_under,
        string_agg(case when is_in_full then policy_id end, ',' order by policy_id) as in_full_under,
        string_agg(case when is_on_time and is_in_full then policy_id end, ',' order by policy_id) as otif_under
    from (
        select
            policy_id,
            case when place is null then lines.is_on_time else differences.on_time[place] end as is_on_time,
            case when place is null then lines.is_in_full else differences.in_full[place] end as is_in_full
        from (
            select policy_id, array_position(differences.policy_ids, policy_id) as place from policies
        ) as placed
    ) as judged
) as passes on lines.fulfillment_state = 'assessed' and lines.missing_column is null
