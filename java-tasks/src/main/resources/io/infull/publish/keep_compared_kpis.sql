    union all

    select compared.kpi, policies.policy_id, policies.period_date, compared.numerator, policies.judged
    from (
        select
            policy_id,
            period_date,
            sum(judged_line_count) as judged,
            sum(on_time_line_count) as on_time,
            sum(in_full_line_count) as in_full,
            sum(otif_line_count) as otif
        from candidate.fact_policy_comparison
        where period_date is not null
        group by policy_id, period_date
    ) as policies
    cross join lateral (
        values
            ('line_on_time', policies.on_time),
            ('line_in_full', policies.in_full),
            ('line_otif', policies.otif)
    ) as compared (kpi, numerator)
