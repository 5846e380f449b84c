-- One row per order line: what was ordered and promised, what happened by the as-of
-- date, and whether that was on time and in full under the policy of the line.

with

lines as (

    select * from int_order_lines_assigned

),

judged as (

    select *, qty_fulfilled < qty_required as is_short from int_order_lines_assessed
    where purpose = 'decision'

),

customers as (

    select * from dim_customers

),

products as (

    select * from dim_products

),

described as (

    select
        ---------- ids
        lines.order_line_id, lines.order_id, lines.customer_id, lines.sku_id,
        judged.policy_id, lines.carrier, lines.warehouse,
        coalesce(customers.city, 'unknown') as city,
        coalesce(products.category, 'unknown') as category,

        ---------- dates
        judged.as_of_date, lines.order_date, lines.requested_date,
        judged.promise_date, judged.deadline_date, judged.completion_date,
        judged.deadline_date + policies.grace_days as mature_date,
        judged.first_ship_date, judged.last_ship_date,
        judged.first_delivery_date, judged.last_delivery_date,

        ---------- numbers
        judged.qty_ordered, judged.qty_shipped, judged.qty_delivered,
        judged.qty_fulfilled,
        case when judged.missing_column is null
            then greatest(judged.qty_ordered - judged.qty_fulfilled, 0) end as qty_short,
        -- a state that says that the line came back means all of it
        case when lines.erp_state = 'returned' then judged.qty_fulfilled
            else coalesce(returns.qty_returned, 0) end as qty_returned,
        lines.unit_price, judged.qty_ordered * lines.unit_price as order_amount,
        judged.first_ship_date - lines.order_date as ship_lead_days,
        judged.first_delivery_date - lines.order_date as delivery_lead_days,

        ---------- states
        judged.fulfillment_state, judged.missing_column,
        case when judged.missing_column is not null then 'unknown'
            when judged.qty_fulfilled >= judged.qty_ordered then 'full'
            when judged.qty_fulfilled > 0 then 'partial'
            else 'none' end as fill_status,
        coalesce(customers.customer_state, 'unknown') as customer_state,
        coalesce(products.product_state, 'unknown') as product_state,
        judged.is_on_time, judged.is_in_full, judged.is_otif,

        ---------- reasons
        case when judged.is_otif or judged.is_otif is null then null
            when judged.qty_fulfilled <= 0 then 'nothing_delivered'
            when judged.is_late and judged.is_short then 'late_and_short'
            when judged.is_early and judged.is_short then 'early_and_short'
            when judged.is_late then 'late'
            when judged.is_early then 'early'
            when judged.is_short then 'short'
            when not judged.line_is_in_full then 'too_much'
            else 'other_line' end as miss_reason,

        ---------- provenance
        lines.source_pack, lines.source_file, lines.source_line, lines.load_id

    from judged

    inner join lines on judged.order_line_id = lines.order_line_id

    left join customers on lines.customer_id = customers.customer_id

    left join products on lines.sku_id = products.sku_id

    left join int_policies_with_grace as policies on judged.policy_id = policies.policy_id

    left join int_returns_of_order_lines as returns
        on judged.order_line_id = returns.order_line_id

)

select * from described
