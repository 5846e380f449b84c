"""What happens when a task has failed for good: every channel gets one message.

A new channel is a function that takes the text, and its line in CHANNELS.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)


def to_log(text: str) -> None:
    log.error("%s", text)


CHANNELS: dict[str, Callable[[str], None]] = {
    "log": to_log,
}


def alert(context: Any) -> None:
    """The failure callback of every DAG. A channel that is down does not keep the others from speaking."""
    text = message(context)
    for name, send in CHANNELS.items():
        try:
            send(text)
        except Exception:
            log.exception("Cannot alert through %s; the message was: %s", name, text)


def message(context: Any) -> str:
    """One sentence with what failed, where and why; the why is that of the command's result line."""
    ti = context["ti"]
    reason = context.get("exception") or "its process died or was stopped; the task's log says more"
    return (
        f"{ti.dag_id}.{ti.task_id} failed on try {ti.try_number} of run {ti.run_id}: {reason}"
        " What to look at first: docs/runbook.md"
    )
