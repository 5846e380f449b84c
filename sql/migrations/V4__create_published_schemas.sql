-- Where parts live, where a candidate is previewed, and what readers see.

create schema if not exists build;
create schema if not exists candidate;
create schema if not exists analytics;

comment on schema build is 'Parts: immutable tables. Nobody reads them directly.';
comment on schema candidate is 'Every model as it would be after this run. Unchecked.';
comment on schema analytics is 'Every model as published. Checked.';

-- Which publication the reader is looking at, readable in the same snapshot as the marts.
create view analytics.current_publication as
select
    publication.publication_id,
    publication.as_of_date,
    published.published_at,
    publication.run_id
from ops.published
inner join ops.publication on publication.publication_id = published.publication_id;

-- The parameters that shaped the published models.
create view analytics.run_parameters as
select as_of_date
from analytics.current_publication;

-- Dashboards and analysts are members of this role. Roles belong to the whole server: it may exist already.
do $$
begin
    if not exists (select from pg_roles where rolname = 'infull_reader') then
        create role infull_reader nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
        raise exception 'Role infull_reader is missing and this user may not create it'
            using hint = 'Ask an administrator to run: create role infull_reader nologin';
end
$$;

grant usage on schema analytics to infull_reader;
grant select on analytics.current_publication, analytics.run_parameters to infull_reader;
