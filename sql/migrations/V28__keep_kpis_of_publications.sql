-- What each publication said of each KPI, day by day and overall, for as long as the warehouse lives: parts are dropped,
-- and restatements need to know what was said before. By day, since weeks and months add up from days; only what differs
-- from what the publication before said, since most days stay as they were. policy_id: the policy that judged, or 'own'
-- where each line is judged by its own. Without numbers: no longer said. Not for readers: some of it was taken back.
create table ops.published_kpi (
    publication_id bigint not null references ops.publication,
    kpi text not null,
    policy_id text not null,
    period_date date not null,
    numerator numeric,
    denominator numeric,
    primary key (kpi, policy_id, period_date, publication_id)
);

-- All that a publication said; the as-of date is in ops.publication.
create function ops.published_kpis_of(publication bigint)
returns table (kpi text, policy_id text, period_date date, numerator numeric, denominator numeric)
language sql stable set search_path = pg_catalog, pg_temp as $$
    select newest.kpi, newest.policy_id, newest.period_date, newest.numerator, newest.denominator
    from (
        select distinct on (said.kpi, said.policy_id, said.period_date) said.*
        from ops.published_kpi as said
        where said.publication_id <= published_kpis_of.publication
        order by said.kpi, said.policy_id, said.period_date, said.publication_id desc
    ) as newest
    where newest.denominator is not null
$$;

-- What everybody saw as committed when the publication was begun; null for those that were begun before this was noted.
alter table ops.publication add column begun_in pg_snapshot;
alter table ops.publication alter column begun_in set default pg_current_snapshot();

-- Changed keys are needed since the oldest publication that is kept. It was planned before it was begun, but after the
-- one before it was begun: what was committed by then is in its rows. The marks stay, and stand for the whole table.
create function ops.forget_changed_keys() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    forgotten bigint;
begin
    with

    before_kept as (
        select begun_in from ops.publication
        where publication_id < (select min(publication_id) from ops.manifest)
        order by publication_id desc
        limit 1
    ),

    old_marks as (
        update ops.raw_change as mark set is_all = true
        from before_kept
        where
            not mark.is_all and mark.load_id is null
            and pg_visible_in_snapshot(mark.transaction, before_kept.begun_in)
        returning mark.change_id
    )

    delete from ops.raw_changed_key as changed
    using old_marks
    where changed.change_id = old_marks.change_id;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

revoke execute on function ops.forget_changed_keys(), ops.published_kpis_of(bigint) from public;
grant execute on function ops.published_kpis_of(bigint) to infull_transformer, infull_monitor;
grant execute on function ops.forget_changed_keys() to infull_transformer;
grant select, insert on ops.published_kpi to infull_transformer;
