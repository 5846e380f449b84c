"""Runs one command of the jar in a container, as a DockerOperator that knows how commands of the jar end."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from airflow.providers.docker.operators.docker import DockerOperator
from airflow.sdk.exceptions import AirflowException
from airflow.sdk.log import mask_secret
from docker import APIClient

from common import task_container
from common.exit_codes import conclude
from common.result_line import level_of, result_of, told
from common.task_container import ContainerPlan, engine_trouble
from common.task_settings import TaskSettings
from common.trigger_form import refuse_unknown_fields

# What an asset event tells those who wait for it.
_TOLD_TO_ASSETS = ("publication", "as_of", "run_id")

Planner = Callable[[TaskSettings, list[str], Any], ContainerPlan]


class JavaOperator(DockerOperator):
    """
    Makes sure that one try at most is at work, runs the command, and maps its exit code to a state of the task.

    Arguments that render to nothing are left out, so an optional one is an expression with an `if`.

    :param planner: reads the settings when the task runs; what it returns is never rendered, stored or shown
    """

    template_fields = ("command",)
    template_ext = ()
    ui_color = "#dbe9f4"

    def __init__(self, *, planner: Planner, **kwargs: Any) -> None:
        # The image is a setting of the scheduler, which the planner reads.
        super().__init__(image="", mount_tmp_dir=False, auto_remove="force", **kwargs)
        self.planner = planner
        self._stopped = False

    def execute(self, context: Any) -> dict:
        refuse_unknown_fields(context)
        settings = TaskSettings(os.environ)
        self.docker_url = settings.required("INFULL_DOCKER_URL")
        plan = self.planner(settings, [part for part in self.command if part], context["ti"])
        settings.assert_complete()
        self.image = plan.image
        with engine_trouble():
            engine = self.cli
            self._discard_leftovers(engine, plan)
            exit_code, out_of_memory, lines = self._run(engine, plan)
        result = conclude(
            self.command[0],
            exit_code,
            result_of(lines),
            out_of_memory=out_of_memory,
            ended_by_airflow=self._stopped,
            settings=plan.settings,
        )
        self._tell_assets(context, result)
        return result

    def on_kill(self) -> None:
        """Airflow wants the task to end: `execute` sees the container end, and removes it."""
        self._stopped = True
        if self.container and self.hook.client_created:
            self.log.info("Stopping container %s", self.container["Id"][:12])
            task_container.stop(self.cli, self.container["Id"])

    def _discard_leftovers(self, engine: APIClient, plan: ContainerPlan) -> None:
        """Nothing of an earlier try may go on beside this one, like after the scheduler was killed."""
        same_task = {name: value for name, value in plan.labels.items() if name != "infull.try"}
        for leftover in task_container.with_labels(engine, same_task):
            self.log.warning("Removing container %s, which an earlier try left behind", leftover[:12])
            task_container.discard(engine, leftover)

    def _run(self, engine: APIClient, plan: ContainerPlan) -> tuple[int, bool, list[str]]:
        container = task_container.create(engine, plan)
        self.container = {"Id": container}
        self.log.info("Running %s of %s in container %s", plan.command, plan.image, container[:12])
        try:
            if self._stopped:
                raise AirflowException("The task was stopped before its container was started")
            return task_container.run(engine, container, plan, self._show)
        finally:
            self.container = None
            self._discard(engine, container)

    def _discard(self, engine: APIClient, container: str) -> None:
        # What the command did counts, not whether its container could be removed: the next try does that.
        try:
            task_container.discard(engine, container)
        except Exception as e:
            self.log.warning("Could not remove container %s: %s", container[:12], e)

    def _show(self, line: str) -> None:
        self.log.log(level_of(line), "%s", told(line))

    def _tell_assets(self, context: Any, result: dict) -> None:
        for asset in self.outlets:
            context["outlet_events"][asset].extra = {name: result[name] for name in _TOLD_TO_ASSETS if name in result}


def masked(secret: str) -> str:
    """The secret, which Airflow from now on shows as *** in logs and in the UI."""
    if secret:
        mask_secret(secret)
    return secret
