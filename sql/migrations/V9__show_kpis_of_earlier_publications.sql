-- The KPI rows of an earlier publication whose parts are kept, for reports that compare two publications as a monitor.
-- Empty when its parts were dropped, or when it was made before KPIs knew carriers.
create function analytics.kpi_values_of(publication bigint)
returns table (
    kpi text,
    period_date date,
    customer_id text,
    city text,
    category text,
    carrier text,
    numerator numeric,
    denominator numeric
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    wanted record;
begin
    select manifest.relation, manifest.part into wanted
    from ops.manifest
    where
        manifest.publication_id = publication
        and manifest.model = 'kpi_values'
        and manifest.relation is not null
        and manifest.columns @> '[{"name": "carrier"}]';
    if found then
        return query execute format(
            'select kpi, period_date, customer_id, city, category, carrier, numerator, denominator '
            'from build.%I where _part = $1', wanted.relation
        ) using wanted.part;
    end if;
end
$$;

revoke all on function analytics.kpi_values_of(bigint) from public;
grant execute on function analytics.kpi_values_of(bigint) to infull_monitor;
