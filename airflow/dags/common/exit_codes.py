"""What the exit code of a command means for its task. The numbers are those of `infull --help` (sysexits).

0           done
99          nothing to do: the task is skipped, and the run goes on to succeed
66 75       input not there yet, or machinery away or busy: retried, later and later
137 143     killed or stopped from outside: retried
65 78 2 1   data refused or run overtaken, wrong configuration, wrong usage, bug: failed at once, as a retry finds the same
others      the process crashed: retried, as every command may be run again
"""

from __future__ import annotations

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


def conclude(command: str, exit_code: int, result: dict | None, *, out_of_memory: bool = False) -> dict:
    """Returns the result of a command that is done, or raises what makes Airflow skip, fail or retry the task."""
    sentence = _sentence(command, exit_code, result, out_of_memory)
    if exit_code == DONE and result is not None:
        return result
    if exit_code == DONE:
        # An image that does something else must not make a run green in which nothing happened.
        raise AirflowFailException(f"{sentence}. Is INFULL_IMAGE the InFull image?")
    if exit_code == NOTHING_TO_DO:
        raise AirflowSkipException(sentence)
    if exit_code in _FINAL:
        raise AirflowFailException(f"{sentence}. Not retried: {_FINAL[exit_code]}. See docs/runbook.md")
    raise AirflowException(f"{sentence}. Retried while tries are left")


def _sentence(command: str, exit_code: int, result: dict | None, out_of_memory: bool) -> str:
    if out_of_memory:
        return _OUT_OF_MEMORY.format(command=command, exit_code=exit_code)
    if result is not None:
        return str(result.get("message", result))
    if exit_code in _KILLED:
        return _KILLED[exit_code].format(command=command)
    return f"{command} ended with exit {exit_code} and without a result line"
