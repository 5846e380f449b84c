-- A rejected row stays open until a repaired form of it is loaded by a replay; which load that was is kept.

-- How the raw text of a file's rejected rows is taken apart; null when none was rejected.
-- A replay is an export of rejected rows that came back repaired; it may come back again for those that failed.
alter table ops.file
add column record_form jsonb,
add column is_replay boolean not null default false;

drop index ops.file_is_loaded_once;

create unique index file_is_loaded_once on ops.file (pack, source, sha256)
where state = 'loaded' and not is_replay;

alter table ops.rejected_row
add column reject_id bigint generated always as identity primary key,
add column closed_at timestamptz,
add column closed_by bigint references ops.file,
add constraint closed_rows_say_by_which_load check ((closed_at is null) = (closed_by is null));

-- Which rejected row a line of a replay is meant to answer, whether it was loaded or rejected again.
create table ops.replayed_row (
    load_id bigint not null references ops.file,
    line bigint not null,
    reject_id bigint not null references ops.rejected_row,
    primary key (load_id, line)
);

create index replayed_row_by_reject on ops.replayed_row (reject_id, load_id);

-- One row per rejected row of a landing file. What a replay rejected again has the newest reason and text.
create view ops.reject as
select
    rejected_row.reject_id,
    file.pack,
    file.source,
    file.load_id,
    file.file_name,
    file.state as file_state,
    file.loaded_at as rejected_at,
    rejected_row.line,
    rejected_row.raw_text as original_text,
    case when again.load_id is null then rejected_row.reason else again.reason end as reason,
    case when again.load_id is null then rejected_row.column_name else again.column_name end
        as column_name,
    case when again.load_id is null then rejected_row.message else again.message end as message,
    case when again.load_id is null then rejected_row.raw_text else again.raw_text end as raw_text,
    case when again.load_id is null then file.record_form else again.record_form end as record_form,
    rejected_row.closed_at,
    rejected_row.closed_by,
    file.state = 'loaded' and rejected_row.closed_at is null as is_open
from ops.rejected_row
inner join ops.file on rejected_row.load_id = file.load_id
left join lateral (
    select
        attempt.load_id,
        attempt.reason,
        attempt.column_name,
        attempt.message,
        attempt.raw_text,
        replay.record_form
    from ops.replayed_row
    inner join ops.rejected_row as attempt
        on replayed_row.load_id = attempt.load_id and replayed_row.line = attempt.line
    inner join ops.file as replay on attempt.load_id = replay.load_id
    where replayed_row.reject_id = rejected_row.reject_id
    order by attempt.load_id desc
    limit 1
) as again on true
where not file.is_replay;

comment on view ops.reject is 'Rejected rows of landing files: what was refused, why, and which load answered it.';

-- A loader may close a rejected row, and see no more of it than that takes; a monitor may see all of ops.
do $$
begin
    if exists (select from pg_roles where rolname = 'infull_loader') then
        grant select, insert on ops.replayed_row to infull_loader;
        grant select (reject_id, pack, source, file_name, file_state, reason, is_open)
        on ops.reject to infull_loader;
        grant select (reject_id, load_id, line, closed_at), update (closed_at, closed_by)
        on ops.rejected_row to infull_loader;
    end if;
    if exists (select from pg_roles where rolname = 'infull_monitor') then
        grant select on ops.replayed_row, ops.reject to infull_monitor;
    end if;
end
$$;
