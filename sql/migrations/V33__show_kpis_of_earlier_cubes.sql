-- The KPI rows of an earlier publication, for reports that compare two publications as a monitor. They are in the parts
-- of the cubes of KPIs, which have two columns per KPI; earlier releases kept them in a table of their own. The columns
-- are kpi, period_date, the dimensions, numerator and denominator. Empty when the parts were dropped, and when the
-- publication did not know one of the dimensions.
drop function analytics.kpi_values_of(bigint);

create function analytics.kpi_values_of(publication bigint, dimensions text[])
returns setof record
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    keys text := 'period_date' || coalesce((
        select string_agg(format(', %I', given.name), '' order by given.place)
        from unnest(dimensions) with ordinality as given (name, place)), '');
    kept record;
    counted text;
begin
    for kept in
        select manifest.model, manifest.relation, manifest.part, named.names
        from ops.manifest
        inner join ops.publication as made on manifest.publication_id = made.publication_id
        cross join lateral (
            select array_agg(one ->> 'name') as names from jsonb_array_elements(manifest.columns) as one
        ) as named
        where
            manifest.publication_id = publication
            and made.state in ('passed', 'published')
            and manifest.relation is not null
            and (manifest.model = 'kpi_values' or manifest.model like 'kpi\_cube\_%')
            and named.names @> dimensions
    loop
        if kept.model = 'kpi_values' then
            return query execute format(
                'select kpi, %s, numerator, denominator from build.%I where _part = $1', keys, kept.relation
            ) using kept.part;
            continue;
        end if;
        for counted in
            select left(name, - length('_denominator')) from unnest(kept.names) as name
            where name like '%\_denominator'
        loop
            return query execute format(
                'select cast(%L as text), %s, %I, %I from build.%I where _part = $1 and %4$I is not null',
                counted, keys, counted || '_numerator', counted || '_denominator', kept.relation
            ) using kept.part;
        end loop;
    end loop;
end
$$;

revoke all on function analytics.kpi_values_of(bigint, text[]) from public;
grant execute on function analytics.kpi_values_of(bigint, text[]) to infull_monitor;
