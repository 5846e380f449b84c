"""What the exit code of a command means for its task. The numbers are those of `infull --help` (sysexits).

0           done
99          nothing to do: the task is skipped, and the run goes on to succeed
66 75       input not there yet, or machinery away or busy: retried, later and later
137 143     killed or stopped from outside: retried; where Airflow itself ended the task, its state says what comes next
65 78 2 1   data refused or run overtaken, wrong configuration or usage, bug: failed at once, as a retry finds the same
others      the process crashed: retried, as every command may be run again
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException

DONE = 0
NOTHING_TO_DO = 99

_FINAL = {
    1: "this is a bug",
    2: "the task calls the command wrongly",
    65: "the data must be mended first, or a newer run took over",
    78: "configuration or credentials must be mended first",
}

_KILLED = {
    137: "Something killed the container of {command} (SIGKILL, exit 137)",
    143: "Something stopped the container of {command} (SIGTERM, exit 143)",
}

_OUT_OF_MEMORY = (
    "The container of {command} needed more memory than it may have (exit {exit_code}). Raise INFULL_TASK_MEMORY"
)


def conclude(
    command: str,
    exit_code: int,
    result: dict | None,
    *,
    out_of_memory: bool = False,
    ended_by_airflow: bool = False,
    settings: Mapping[str, str] | None = None,
) -> dict:
    """
    Returns the result of a command that is done, or raises what makes Airflow skip, fail or retry the task.

    :param settings: what a setting that the command names is called in .env
    """
    sentence = _in_words_of_the_stack(_sentence(command, exit_code, result, out_of_memory), settings or {})
    if exit_code == DONE and result is not None:
        return result
    if exit_code == DONE:
        # An image that does something else must not make a run green in which nothing happened.
        raise AirflowFailException(f"{sentence}. Is INFULL_IMAGE the InFull image?")
    if exit_code == NOTHING_TO_DO:
        raise AirflowSkipException(sentence)
    if exit_code in _FINAL:
        raise AirflowFailException(f"{sentence}. Not retried: {_FINAL[exit_code]}. See docs/runbook.md")
    if ended_by_airflow:
        # Marked, cleared or out of time: the first two are not retried, and nothing here can tell which one it was.
        raise AirflowException(f"{sentence}. Airflow ended the task: its state says whether it is tried again")
    raise AirflowException(f"{sentence}. Retried while tries are left")


def _in_words_of_the_stack(sentence: str, settings: Mapping[str, str]) -> str:
    for name, in_stack in settings.items():
        sentence = re.sub(rf"\b{name}\b", f"{name} ({in_stack} in .env)", sentence)
    return sentence


def _sentence(command: str, exit_code: int, result: dict | None, out_of_memory: bool) -> str:
    if out_of_memory:
        return _OUT_OF_MEMORY.format(command=command, exit_code=exit_code)
    if result is not None:
        return str(result.get("message", result))
    if exit_code in _KILLED:
        return _KILLED[exit_code].format(command=command)
    return f"{command} ended with exit {exit_code} and without a result line"
