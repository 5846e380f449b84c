-- The as-of date of what readers see moves forward only. Where a person allowed another one, who and why is kept here.
create table ops.allowed_as_of (
    publication_id bigint primary key references ops.publication,
    as_of_date date not null,
    reason text not null check (btrim(reason) <> ''),
    run_id text not null,
    allowed_by text not null default session_user,
    allowed_at timestamptz not null default clock_timestamp()
);

grant insert on ops.allowed_as_of to infull_transformer;

-- When something of a source arrived: all that those who test may see of the file ledger.
create view ops.arrival as
select load_id, pack, source, loaded_at
from ops.file
where state = 'loaded' and lines_loaded > 0;

grant select on ops.arrival to infull_transformer, infull_monitor;
