-- One row per order line: what was ordered and promised, what happened by the as-of
-- date, and whether that was on time and in full under the policy of the line.

with

lines as (

    select *, qty_fulfilled < qty_required as is_short from int_order_lines_assessed
    where purpose = 'decision'

),

customers as (

    select * from dim_customers

),

products as (

    select * from dim_products

),

policies as (

    select * from int_policies_with_grace

),

described as (

    select
        ---------- ids
        lines.order_line_id, lines.order_id,
        lines.customer_id, lines.sku_id,
        lines.policy_id, lines.carrier,
        coalesce(customers.city, 'unknown') as city,
        coalesce(products.category, 'unknown') as category,

        ---------- dates
        lines.as_of_date, lines.order_date, lines.requested_date,
        lines.promise_date, lines.deadline_date,
        lines.deadline_date + policies.grace_days as mature_date,
        lines.first_ship_date, lines.last_ship_date,
        lines.first_delivery_date, lines.last_delivery_date,
        lines.completion_date,

        ---------- numbers
        lines.qty_ordered, lines.qty_shipped,
        lines.qty_delivered, lines.qty_fulfilled,
        case when lines.missing_column is null
            then greatest(lines.qty_ordered - lines.qty_fulfilled, 0) end as qty_short,
        lines.unit_price,
        lines.qty_ordered * lines.unit_price as order_amount,
        lines.first_ship_date - lines.order_date as ship_lead_days,
        lines.first_delivery_date - lines.order_date as delivery_lead_days,

        ---------- states
        lines.missing_column,
        case
            when lines.missing_column is not null then 'unknown'
            when lines.qty_fulfilled >= lines.qty_ordered then 'full'
            when lines.qty_fulfilled > 0 then 'partial'
            else 'none'
        end as fill_status,
        lines.fulfillment_state,
        coalesce(customers.customer_state, 'unknown') as customer_state,
        coalesce(products.product_state, 'unknown') as product_state,

        ---------- booleans
        lines.is_on_time, lines.is_in_full, lines.is_otif,

        ---------- reasons
        case
            when lines.is_otif or lines.is_otif is null then null
            when lines.qty_fulfilled <= 0 then 'nothing_delivered'
            when lines.is_late and lines.is_short then 'late_and_short'
            when lines.is_early and lines.is_short then 'early_and_short'
            when lines.is_late then 'late'
            when lines.is_early then 'early'
            when lines.is_short then 'short'
            when not lines.line_is_in_full then 'too_much'
            else 'other_line'
        end as miss_reason,

        ---------- provenance
        lines.source_pack, lines.source_file, lines.source_line, lines.load_id

    from lines

    left join customers on lines.customer_id = customers.customer_id

    left join products on lines.sku_id = products.sku_id

    left join policies on lines.policy_id = policies.policy_id

)

select * from described
