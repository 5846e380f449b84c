with

chosen as (

    select
        sum(tile.numerator) as numerator,
        sum(tile.denominator) as denominator,
        sum(tile.target * tile.denominator) as target_numerator,
        sum(tile.denominator) filter (where tile.target is not null) as target_denominator
    from (
@rows@
    ) as tile
    where true
@filters@

),

compared as (

    -- the target of an amount is a share of the denominator
    select
        chosen.numerator as value,
        chosen.target_numerator * chosen.denominator / nullif(chosen.target_denominator, 0) as target,
        chosen.denominator
    from chosen

)

-- what is said of all figures of the KPI, whatever is chosen
select
    compared.value,
    compared.target,
    compared.value - compared.target as gap,
    compared.denominator,
    said.policy as policy_overall,
    said.target_source as target_source_overall,
    said.reason as missing_overall
from compared
left join kpi_targets as said on said.kpi = @kpi@ and said.scope = 'overall'
