-- What is built, tested and published: parts, publications, what they are made of, and what the checks found.

-- A part is an immutable table in build.*: the rows of one model, named by a fingerprint of all that shaped them.
create table ops.part (
    part bigint generated always as identity primary key,
    model text not null,
    relation text not null,
    fingerprint text not null,
    row_count bigint not null,
    built_at timestamptz not null default clock_timestamp()
);

create index part_by_fingerprint on ops.part (model, fingerprint);

-- A publication is a set of parts and view definitions that belong together. It is a candidate until it is published.
create table ops.publication (
    publication_id bigint generated always as identity primary key,
    base_publication_id bigint references ops.publication,
    run_id text not null,
    attempt integer not null,
    as_of_date date not null,
    state text not null
    check (state in ('building', 'built', 'testing', 'passed', 'refused', 'published', 'abandoned')),
    -- Only the holder of the newest fence may move the publication to another state.
    fence bigint not null,
    -- Version of each raw table that the models were built from.
    raw_versions jsonb not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    tested_at timestamptz,
    published_at timestamptz
);

create sequence ops.fence;

create table ops.manifest (
    publication_id bigint not null references ops.publication on delete cascade,
    model text not null,
    -- Position in dependency order: a model stands after all that it reads.
    ordinal integer not null,
    layer text not null,
    fingerprint text not null,
    -- A table model has a part and the table that it is attached to; a view model has its text.
    part bigint references ops.part,
    relation text,
    definition text,
    columns jsonb not null,
    description text not null default '',
    meta jsonb not null default '{}',
    primary key (publication_id, model),
    check ((part is null) = (definition is not null))
);

-- What readers see: always exactly one row. Its publication is null before the first publish.
create table ops.published (
    only_row boolean primary key default true check (only_row),
    publication_id bigint references ops.publication,
    published_at timestamptz,
    run_id text
);

insert into ops.published default values;

-- What the schema candidate shows: always exactly one row.
create table ops.candidate (
    only_row boolean primary key default true check (only_row),
    publication_id bigint references ops.publication
);

insert into ops.candidate default values;

-- The view that analytics holds for each model, as it was last written: an equal one is left alone.
create table ops.deployed_view (
    model text primary key,
    layer text not null,
    definition text not null,
    columns jsonb not null
);

create table ops.node_run (
    node_run_id bigint generated always as identity primary key,
    publication_id bigint not null references ops.publication on delete cascade,
    model text not null,
    outcome text not null check (outcome in ('running', 'built', 'reused', 'failed')),
    part bigint,
    row_count bigint,
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    message text
);

create table ops.test_result (
    test_result_id bigint generated always as identity primary key,
    publication_id bigint not null references ops.publication on delete cascade,
    command_run_id bigint not null references ops.command_run,
    check_name text not null,
    model text,
    column_name text,
    severity text not null check (severity in ('error', 'warn')),
    outcome text not null check (outcome in ('passed', 'warned', 'failed')),
    failures bigint not null,
    message text not null,
    tested_at timestamptz not null default clock_timestamp()
);

create index test_result_by_publication on ops.test_result (publication_id);

-- Offending rows of a check, capped; row_key names the row, row_data is the whole of it.
create table ops.test_failure (
    test_result_id bigint not null references ops.test_result on delete cascade,
    row_key text not null,
    row_data jsonb not null
);

create index test_failure_by_result on ops.test_failure (test_result_id);

-- SQL unit tests that passed: the same model, inputs and expectations need not be run again.
create table ops.unit_test_pass (
    fingerprint text primary key,
    passed_at timestamptz not null default clock_timestamp()
);
