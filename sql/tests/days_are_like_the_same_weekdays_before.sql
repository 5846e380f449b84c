-- Days with few lines are ignored: a weekday needs at least 20.
select
    source_pack, measure, date_day, level, usual_level, allowed_difference, row_count,
    source_pack || ' ' || cast(date_day as text) || ': ' || measure || ' '
    || cast(round(cast(level as numeric), 2) as text) || ', usually '
    || cast(round(cast(usual_level as numeric), 2) as text) as hint
from int_days_compared
where usual_row_count >= 20
    and (row_count >= 20 or measure like 'order lines%' or measure like 'shipments%')
    and (abs(level - usual_level) <= allowed_difference) is not true
