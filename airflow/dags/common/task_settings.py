"""The environment of the scheduler. Tasks read it when they run, never when a DAG file is imported."""

from __future__ import annotations

import re
from collections.abc import Mapping

from airflow.sdk.exceptions import AirflowFailException

_PINNED = re.compile(r"@sha256:[0-9a-f]{64}$|^[^@]+:(?!latest$)\w[\w.-]*$")


class TaskSettings:
    """Looks settings up and remembers every problem, so that all of them are reported at once."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables
        self._missing: list[str] = []
        self._problems: list[str] = []

    def required(self, name: str) -> str:
        value = self._variables.get(name, "")
        if not value:
            self._missing.append(name)
        return value

    def optional(self, name: str, default: str) -> str:
        return self._variables.get(name) or default

    def pinned_image(self, name: str) -> str:
        """An image with a version or a digest: what a run did must not depend on the day it was pulled."""
        image = self.required(name)
        if image and not _PINNED.search(image):
            self._problems.append(
                f"{name} is not pinned: expected name:version or name@sha256:digest but found {image}"
            )
        return image

    def assert_complete(self) -> None:
        """A retry would find the same environment, so whatever is wrong fails the task at once."""
        problems = list(self._problems)
        if self._missing:
            problems.insert(0, f"Missing settings: {', '.join(self._missing)}")
        if problems:
            raise AirflowFailException(f"{'. '.join(problems)}. Mend .env and start the scheduler again")
