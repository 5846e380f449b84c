"""The rules that every DAG keeps. Each problem says how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from airflow.providers.docker.operators.docker import DockerOperator

from common.alerts import alert
from common.defaults import OWNER, TAGS
from common.java_operator import JavaOperator

# password = "abc", "token": "abc"; the name of a setting, in capitals, is no secret.
_SECRET = re.compile(r"""(?i:password|passwd|secret|token|api_?key)["']?\s*[:=]\s*(["'])(?![A-Z_]+\1)[^"'{]+\1""")


def problems_of(dag: Any) -> list[str]:
    return [f"{dag.dag_id}: {problem}" for problem in _of_dag(dag)] + [
        f"{dag.dag_id}.{task.task_id}: {problem}" for task in dag.tasks for problem in _of_task(task)
    ]


def _of_dag(dag: Any) -> Iterator[str]:
    if len((dag.doc_md or "").split()) < 20:
        yield "has no docstring. Begin its file with what it does, when, and why then; pass doc_md=__doc__"
    if dag.schedule is not None and "**When.**" not in (dag.doc_md or ""):
        yield "is scheduled, but does not say when and why then. Begin a paragraph of its docstring with **When.**"
    if unknown := sorted(set(dag.tags) - set(TAGS)):
        yield f"has unknown tags {unknown}. Take some of {sorted(TAGS)}, or add one to TAGS in common/defaults.py"
    if not dag.tags:
        yield f"has no tags. Take some of {sorted(TAGS)}"
    if dag.catchup:
        yield "catches up. Pass catchup=False: a run takes up every file that has arrived since the last one"
    if dag.max_active_runs != 1:
        yield "can run twice at once. Pass max_active_runs=1: a warehouse has one writer"
    for line, text in enumerate(Path(dag.fileloc).read_text().splitlines(), start=1):
        if _SECRET.search(text):
            yield f"has a secret in plain text in line {line}. Put it into .env and let java_task read it"


def _of_task(task: Any) -> Iterator[str]:
    if task.owner != OWNER:
        yield f"belongs to {task.owner}. Pass default_args=DEFAULT_ARGS, whose owner is {OWNER}"
    if alert not in task.on_failure_callback:
        yield "fails silently. Pass default_args=DEFAULT_ARGS, whose failure callback is common.alerts.alert"
    if task.retries < 1:
        yield "is not retried. Leave out retries, or give at least 1: exit codes decide what a retry is good for"
    if not task.retry_exponential_backoff or not task.max_retry_delay:
        yield "is retried at a fixed pace. Leave out what java_task sets, or give backoff and a longest delay"
    if task.execution_timeout is None:
        yield "can hang for ever. Give an execution_timeout"
    if isinstance(task, DockerOperator) and not isinstance(task, JavaOperator):
        yield "runs an image that nothing pins. Use java_task, which refuses an image without version or digest"
