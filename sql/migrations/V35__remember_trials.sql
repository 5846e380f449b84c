-- Projects whose every select was tried and found right: the same files on the same raw tables need not be tried again.
create table ops.trial_pass (
    fingerprint text primary key,
    passed_at timestamptz not null default clock_timestamp()
);

grant select, insert on ops.trial_pass to infull_transformer;
