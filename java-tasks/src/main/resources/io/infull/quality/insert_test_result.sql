insert into ops.test_result (
    publication_id, command_run_id, check_name, model, column_name, severity, outcome, failures, message
)
values (
    :publication_id, :command_run_id, :check_name, :model, :column_name, :severity, :outcome, :failures, :message
)
returning test_result_id
