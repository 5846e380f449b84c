from __future__ import annotations

import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException

from common.exit_codes import conclude

RESULT = {"event": "cmd_result", "message": "That is how it is (load, exit 7)", "exit_code": 7}


def test_done_returns_the_result():
    assert conclude("load", 0, RESULT) == RESULT


@pytest.mark.parametrize(
    ("exit_code", "kind", "advice"),
    [
        (1, AirflowFailException, ". Not retried: this is a bug. See docs/runbook.md"),
        (2, AirflowFailException, ". Not retried: the task calls the command wrongly. See docs/runbook.md"),
        (
            65,
            AirflowFailException,
            ". Not retried: the data must be mended first, or a newer run took over. See docs/runbook.md",
        ),
        (
            78,
            AirflowFailException,
            ". Not retried: configuration or credentials must be mended first. See docs/runbook.md",
        ),
        (66, AirflowException, ". Retried while tries are left"),
        (75, AirflowException, ". Retried while tries are left"),
        (134, AirflowException, ". Retried while tries are left"),
        (99, AirflowSkipException, ""),
    ],
)
def test_exit_code_decides_and_the_result_line_is_quoted(exit_code, kind, advice):
    with pytest.raises(AirflowException) as raised:
        conclude("load", exit_code, RESULT)

    assert type(raised.value) is kind
    assert str(raised.value) == RESULT["message"] + advice


@pytest.mark.parametrize(
    ("exit_code", "out_of_memory", "sentence"),
    [
        (137, False, "Something killed the container of load (SIGKILL, exit 137)"),
        (143, False, "Something stopped the container of load (SIGTERM, exit 143)"),
        (
            137,
            True,
            "The container of load needed more memory than it may have (exit 137). Raise INFULL_TASK_MEMORY",
        ),
        (139, False, "load ended with exit 139 and without a result line"),
    ],
)
def test_command_that_could_not_tell_is_told_about(exit_code, out_of_memory, sentence):
    with pytest.raises(AirflowException) as raised:
        conclude("load", exit_code, None, out_of_memory=out_of_memory)

    assert type(raised.value) is AirflowException
    assert str(raised.value) == f"{sentence}. Retried while tries are left"


@pytest.mark.parametrize("exit_code", [137, 143])
def test_task_that_airflow_ended_is_not_said_to_be_retried(exit_code):
    with pytest.raises(AirflowException) as raised:
        conclude("load", exit_code, None, ended_by_airflow=True)

    assert type(raised.value) is AirflowException
    assert str(raised.value).endswith(". Airflow ended the task: its state says whether it is tried again")
    assert "Retried" not in str(raised.value)


def test_setting_is_named_as_the_stack_names_it():
    result = {"message": "Cannot log in as infull_load: check INFULL_DB_PASSWORD, not INFULL_DB_PASSWORD_FILE"}
    with pytest.raises(AirflowFailException) as raised:
        conclude("load", 78, result, settings={"INFULL_DB_PASSWORD": "INFULL_LOAD_PASSWORD"})

    assert str(raised.value).startswith(
        "Cannot log in as infull_load: check INFULL_DB_PASSWORD (INFULL_LOAD_PASSWORD in .env), "
        "not INFULL_DB_PASSWORD_FILE. "
    )
