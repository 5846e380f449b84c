-- A candidate is judged by the project that built it: files of models, checks, contracts and reference data, by their
-- path, each with a digest of its content.
alter table ops.publication add column project_files jsonb;

-- Of what was built before nobody knows from which files. It is built again, mostly from parts that exist.
update ops.publication set state = 'abandoned' where state in ('building', 'built', 'testing', 'passed', 'refused');
