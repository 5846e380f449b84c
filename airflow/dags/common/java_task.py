"""A task that runs one command of the jar in a container: `java_task("load")`.

This module alone knows image, network, mounts and secrets; exit_codes.py says what each exit code means.

| Command | Logs in as | Volume | Runs when the step before it |
|---|---|---|---|
| generate | no database | landing, to write | succeeded |
| load | infull_load | landing, read only | succeeded |
| transform | infull_transform | | succeeded or had nothing to do: rows or models may have been changed by hand |
| test, publish | infull_transform | | succeeded; no candidate, no test and no publication |
| report | infull_watch | site, to write | succeeded or had nothing to do: what is published can be shown |

A step that failed stops the ones after it, whatever their rule.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from airflow.sdk import TriggerRule
from docker.types import Mount

from common.java_operator import JavaOperator, masked
from common.task_container import ContainerPlan
from common.task_settings import TaskSettings

# With the usual minute: tries after about 1, 2, 4, 8 and 16 minutes and up to twice that, so a warehouse that is away
# for half an hour is waited for. Airflow adds the spread. The dag-processor reads this, as it belongs to the DAG.
_RETRIES = 5
_RETRY_SECONDS = float(os.environ.get("INFULL_RETRY_SECONDS") or 60)
_LONGEST_RETRY_SECONDS = 30 * _RETRY_SECONDS


@dataclass(frozen=True)
class Warehouse:
    """Where a pipeline reads and writes: names of settings, but for the folder of its pages in the site volume."""

    url: str
    landing: str
    pack: str
    pages: str


YOURS = Warehouse("INFULL_WAREHOUSE_URL", "INFULL_LANDING_VOLUME", "INFULL_PACK", pages="/site")
DEMO = Warehouse("INFULL_DEMO_WAREHOUSE_URL", "INFULL_DEMO_LANDING_VOLUME", "INFULL_DEMO_PACK", pages="/site/demo")


@dataclass(frozen=True)
class _Login:
    user: str
    password: str


_LOADER = _Login("infull_load", "INFULL_LOAD_PASSWORD")
_TRANSFORMER = _Login("infull_transform", "INFULL_TRANSFORM_PASSWORD")
_WATCHER = _Login("infull_watch", "INFULL_WATCH_PASSWORD")


@dataclass(frozen=True)
class _Step:
    login: _Login | None
    minutes: int
    landing: str = ""
    site: bool = False
    trigger_rule: TriggerRule = TriggerRule.ALL_SUCCESS


_STEPS = {
    "generate": _Step(None, 30, landing="rw"),
    "load": _Step(_LOADER, 120, landing="ro"),
    "publish": _Step(_TRANSFORMER, 15),
    "report": _Step(_WATCHER, 30, site=True, trigger_rule=TriggerRule.NONE_FAILED),
    "test": _Step(_TRANSFORMER, 60),
    "transform": _Step(_TRANSFORMER, 120, trigger_rule=TriggerRule.NONE_FAILED),
}


def java_task(command: str, *arguments: str, warehouse: Warehouse = YOURS, **overrides: Any) -> JavaOperator:
    """
    The task that runs this command of the jar.

    :param arguments: of the command, templated; one that renders to nothing is left out
    :param overrides: anything that an operator takes, like outlets
    """
    step = _STEPS[command]
    settings = {
        "task_id": command,
        "execution_timeout": timedelta(minutes=step.minutes),
        "retries": _RETRIES,
        "retry_delay": timedelta(seconds=_RETRY_SECONDS),
        "retry_exponential_backoff": 2,
        "max_retry_delay": timedelta(seconds=_LONGEST_RETRY_SECONDS),
        "trigger_rule": step.trigger_rule,
    }
    planner = partial(_plan, step, warehouse)
    return JavaOperator(command=[command, *arguments], planner=planner, **{**settings, **overrides})


def _plan(step: _Step, warehouse: Warehouse, settings: TaskSettings, command: list[str], ti: Any) -> ContainerPlan:
    run = f"{ti.dag_id}/{ti.run_id}"
    return ContainerPlan(
        image=settings.pinned_image("INFULL_IMAGE"),
        command=command,
        environment={
            "INFULL_RUN_ID": run,
            "INFULL_ATTEMPT": str(ti.try_number),
            "INFULL_PACK": settings.optional(warehouse.pack, "daxwellops"),
            **({"INFULL_SITE": warehouse.pages} if step.site else {}),
            **_database(step.login, warehouse, settings),
        },
        labels={
            "infull.dag": ti.dag_id,
            "infull.run": ti.run_id,
            "infull.task": ti.task_id,
            "infull.try": str(ti.try_number),
        },
        network=settings.required("INFULL_NETWORK"),
        mounts=_mounts(step, warehouse, settings),
        memory=settings.optional("INFULL_TASK_MEMORY", "2g"),
        settings={"INFULL_DB_PASSWORD": step.login.password} if step.login else {},
    )


def _database(login: _Login | None, warehouse: Warehouse, settings: TaskSettings) -> dict[str, str]:
    if login is None:
        return {}
    return {
        "INFULL_DB_URL": settings.required(warehouse.url),
        "INFULL_DB_USER": login.user,
        "INFULL_DB_PASSWORD": masked(settings.required(login.password)),
    }


def _mounts(step: _Step, warehouse: Warehouse, settings: TaskSettings) -> list[Mount]:
    mounts = []
    if step.landing:
        volume = settings.required(warehouse.landing)
        mounts.append(Mount("/landing", volume, read_only=step.landing == "ro"))
    if step.site:
        mounts.append(Mount("/site", settings.required("INFULL_SITE_VOLUME")))
    return mounts
