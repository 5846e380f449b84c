with expected_rows as (
    select {columns} from {expected} as expected
),
actual_rows as (
    select {columns} from {actual} as actual
),
missing as (
    select * from expected_rows
    except all
    select * from actual_rows
),
unexpected as (
    select * from actual_rows
    except all
    select * from expected_rows
),
difference as (
    select 'missing' as side, row_to_json(missing) as json from missing
    union all
    select 'unexpected' as side, row_to_json(unexpected) as json from unexpected
)
select side, cast(json as text) as json, count(*) over () as total
from difference
order by side, cast(json as text)
limit ?
