-- A candidate whose figures moved more than anybody would expect is held, until a person accepts it. Who and why is kept.
alter table ops.publication drop constraint publication_state_check;
alter table ops.publication add constraint publication_state_check
check (state in ('building', 'built', 'testing', 'passed', 'held', 'refused', 'published', 'abandoned'));

alter table ops.test_result drop constraint test_result_severity_check;
alter table ops.test_result add constraint test_result_severity_check
check (severity in ('error', 'accept', 'warn'));

alter table ops.test_result drop constraint test_result_outcome_check;
alter table ops.test_result add constraint test_result_outcome_check
check (outcome in ('passed', 'warned', 'held', 'failed'));

create table ops.acceptance (
    publication_id bigint primary key references ops.publication,
    reason text not null check (btrim(reason) <> ''),
    -- Names of the checks that held it.
    checks text [] not null,
    run_id text not null,
    accepted_by text not null default session_user,
    accepted_at timestamptz not null default clock_timestamp()
);

grant insert on ops.acceptance to infull_transformer;
