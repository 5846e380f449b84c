    union all

    select compared.kpi, policies.policy_id, policies.period_date, compared.numerator, policies.judged_line_count
    from analytics.fact_policy_comparison as policies
    cross join lateral (
        values
            ('line_on_time', policies.on_time_line_count),
            ('line_in_full', policies.in_full_line_count),
            ('line_otif', policies.otif_line_count)
    ) as compared (kpi, numerator)
