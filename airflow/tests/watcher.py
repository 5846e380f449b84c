"""Looks at the engine while a DAG runs, and does something to the first container that a test waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable

from docker import APIClient
from docker.errors import NotFound


class Watcher:
    """Remembers how each container of a run looked when it was running; use as a context manager."""

    def __init__(self, engine: APIClient, labels: dict[str, str], act: Callable[[str], None] | None = None) -> None:
        self._engine = engine
        self._labels = [f"{name}={value}" for name, value in labels.items()]
        self._act = act
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.seen: dict[str, dict] = {}

    def __enter__(self) -> Watcher:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._enough.set()
        self._thread.join()

    def by_task(self) -> dict[str, dict]:
        return {container["Config"]["Labels"]["infull.task"]: container for container in self.seen.values()}

    def _watch(self) -> None:
        while not self._enough.wait(0.1):
            for found in self._engine.containers(filters={"label": self._labels, "status": "running"}):
                self._look_at(found["Id"])

    def _look_at(self, container: str) -> None:
        if container in self.seen:
            return
        try:
            self.seen[container] = self._engine.inspect_container(container)
            if self._act and len(self.seen) == 1:
                self._act(container)
        except NotFound:
            return
