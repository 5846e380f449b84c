"""The lines that a command prints: JSON events, the last of which is its result."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator

# Fields that Airflow's log says itself, or the page that it is on.
_SAID = {"at", "level", "logger_name", "message", "run_id", "command"}
_LEVELS = {"ERROR": logging.ERROR, "WARN": logging.WARNING, "DEBUG": logging.DEBUG}


def event_of(line: str) -> dict | None:
    """The event on this line; none when it is a line of something else, like a table or the JVM."""
    if not line.startswith("{"):
        return None
    try:
        event = json.loads(line)
    except ValueError:
        return None
    return event if "event" in event else None


def level_of(line: str) -> int:
    event = event_of(line)
    return _LEVELS.get(str(event.get("level")), logging.INFO) if event else logging.INFO


def told(line: str) -> str:
    """The line as a person reads it in Airflow's log: the sentence of an event first, then its fields."""
    event = event_of(line)
    if not event or "message" not in event:
        return line
    fields = {name: value for name, value in event.items() if name not in _SAID}
    return f"{event['message']}  {json.dumps(fields, ensure_ascii=False)}"


def result_of(lines: Iterable[str]) -> dict | None:
    """The last `cmd_result`; none when the command was killed before it could tell."""
    results = [event for event in map(event_of, lines) if event and event["event"] == "cmd_result"]
    return results[-1] if results else None


def lines_of(chunks: Iterable[bytes]) -> Iterator[str]:
    """Whole lines, however the stream was cut into chunks."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line.decode(errors="replace").rstrip("\r")
    if rest:
        yield rest.decode(errors="replace")
