-- By KPI that customers agreed targets for: each customer with figures, its city, and the target agreed, null where none.
with

figures as (

    select kpi, scope_value as customer_id
    from kpi_targets
    where scope = 'customer' and denominator > 0

),

agreements as (

    select * from dim_kpi_agreements

),

agreed as (

    select
        figures.kpi,
        json_agg(
            json_build_array(
                figures.customer_id,
                coalesce(dim_customers.city, 'unknown'),
                cast(trim_scale(agreements.target) as text)
            ) order by figures.customer_id
        ) as customers
    from figures

    left join dim_customers on figures.customer_id = dim_customers.customer_id

    left join agreements on figures.kpi = agreements.kpi and figures.customer_id = agreements.customer_id

    where figures.kpi in (select kpi from agreements)

    group by figures.kpi

)

select coalesce(json_object_agg(kpi, customers), '{}') as content
from agreed
