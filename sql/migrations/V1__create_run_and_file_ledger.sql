-- What was run and what was loaded: commands, files, rejected rows, and marks of every change of a raw table.

create schema if not exists ops;

-- One row per started command: who ran what, when, and how it ended (exit_code is null while it runs).
create table ops.command_run (
    command_run_id bigint generated always as identity primary key,
    run_id text not null,
    attempt integer not null,
    command text not null,
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    exit_code integer,
    outcome text
);

-- The newest attempt of each command of a run: an older container that wakes up late finds itself outdated.
create table ops.attempt (
    run_id text not null,
    command text not null,
    attempt integer not null,
    primary key (run_id, command)
);

-- The file ledger: one row per landing file that was loaded or refused, written with the rows themselves.
create table ops.file (
    load_id bigint generated always as identity primary key,
    pack text not null,
    source text not null,
    file_name text not null,
    sha256 text not null,
    bytes bigint not null,
    state text not null check (state in ('loaded', 'refused')),
    reason text,
    lines_read bigint not null,
    lines_loaded bigint not null,
    lines_rejected bigint not null,
    lines_duplicate bigint not null,
    lines_blank bigint not null,
    rows_by_table jsonb not null default '{}',
    repairs jsonb not null default '{}',
    run_id text not null,
    loaded_at timestamptz not null default clock_timestamp(),
    constraint every_line_is_accounted_for check (
        state = 'refused'
        or lines_read = lines_loaded + lines_rejected + lines_duplicate + lines_blank
    )
);

create unique index file_is_loaded_once on ops.file (pack, source, sha256) where state = 'loaded';

create table ops.rejected_row (
    load_id bigint not null references ops.file,
    line bigint not null,
    column_name text,
    value text,
    reason text not null,
    message text not null,
    raw_text text not null
);

create index rejected_row_by_load on ops.rejected_row (load_id, line);

-- Every statement that changes a raw table leaves a row here, whoever runs it. The count and the sum of a table's
-- rows are its version: unlike a maximum they also move when an older transaction commits after a newer one.
create table ops.raw_change (
    change_id bigint generated always as identity primary key,
    table_name text not null,
    changed_at timestamptz not null default clock_timestamp()
);

create index raw_change_by_table on ops.raw_change (table_name);

create function ops.note_raw_change() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into ops.raw_change (table_name) values (tg_table_name);
    return null;
end
$$;
