"""Runs a whole DAG for real: Airflow's scheduling rules, supervisor and task process, and containers on the engine."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

_PATIENCE = timedelta(minutes=4)
_numbers = itertools.count(1)


@dataclass
class Outcome:
    """How a DAG run ended, by task."""

    state: str
    run_id: str
    states: dict[str, str]
    tries: dict[str, int]
    results: dict[str, Any]
    waits: dict[str, list[timedelta]]
    logs: str


@dataclass
class Pipeline:
    dags: dict
    build_stand_in: Callable[[dict[str, str]], str]
    environment: pytest.MonkeyPatch
    log_folder: Path

    def run(
        self,
        behaviour: dict[str, str] | None = None,
        dag_id: str = "supply_chain_daily",
        run_id: str | None = None,
        conf: dict | None = None,
    ) -> Outcome:
        """:param behaviour: shell lines for each command that is not just to succeed"""
        from airflow.utils.session import create_session

        self.environment.setenv("INFULL_IMAGE", self.build_stand_in(behaviour or {}))
        with create_session() as session:
            run = _created(self.dags[dag_id], run_id or f"test__{next(_numbers)}", conf or {}, session)
            _run_tasks(self.dags[dag_id], run, session)
            return self._outcome(run, session)

    def _outcome(self, run: Any, session: Any) -> Outcome:
        from airflow.models.taskinstancehistory import TaskInstanceHistory
        from sqlalchemy import select

        of_run = TaskInstanceHistory.dag_id == run.dag_id, TaskInstanceHistory.run_id == run.run_id
        earlier = session.scalars(select(TaskInstanceHistory).where(*of_run)).all()
        instances = run.get_task_instances(session=session)
        logs = sorted(self.log_folder.glob(f"dag_id={run.dag_id}/run_id={run.run_id}/**/*.log"))
        return Outcome(
            state=str(run.state),
            run_id=run.run_id,
            states={ti.task_id: str(ti.state) for ti in instances},
            tries={ti.task_id: ti.try_number for ti in instances},
            results={ti.task_id: ti.xcom_pull(task_ids=ti.task_id, session=session) for ti in instances},
            waits={ti.task_id: _waits([*earlier, ti], ti.task_id) for ti in instances},
            logs="".join(log.read_text() for log in logs),
        )


def _created(dag: Any, run_id: str, conf: dict, session: Any) -> Any:
    from airflow.dag_processing.bundles.manager import DagBundlesManager
    from airflow.dag_processing.dagbag import BundleDagBag, sync_bag_to_db
    from airflow.models.dagbag import DBDagBag
    from airflow.utils.state import DagRunState
    from airflow.utils.types import DagRunTriggeredByType, DagRunType

    bundles = DagBundlesManager()
    bundles.sync_bundles_to_db(session=session)
    session.commit()
    for bundle in bundles.get_all_dag_bundles():
        sync_bag_to_db(BundleDagBag(bundle.path, bundle_path=bundle.path, bundle_name=bundle.name), bundle.name, None)
    return (
        DBDagBag()
        .get_latest_version_of_dag(dag.dag_id, session=session)
        .create_dagrun(
            run_id=run_id,
            run_after=datetime.now(UTC),
            conf=conf,
            run_type=DagRunType.MANUAL,
            state=DagRunState.RUNNING,
            triggered_by=DagRunTriggeredByType.TEST,
            session=session,
        )
    )


def _run_tasks(dag: Any, run: Any, session: Any) -> None:
    """What the scheduler does with one run, one task after the other."""
    from airflow.utils.state import DagRunState, TaskInstanceState

    deadline = datetime.now(UTC) + _PATIENCE
    while run.state == DagRunState.RUNNING:
        assert datetime.now(UTC) < deadline, f"{run} did not end: {run.get_task_instances(session=session)}"
        session.expire_all()
        ready, _ = run.update_state(session=session)
        for ti in ready:
            ti.try_number += 1
            ti.state = TaskInstanceState.QUEUED
        session.commit()
        for ti in ready:
            task = ti.task
            _supervise(dag, ti)
            # A task that is retried is another row by now.
            session.expire_all()
            tried = run.get_task_instance(task.task_id, session=session)
            if tried.state == TaskInstanceState.RUNNING:
                tried.task = task
                tried.handle_failure("The task process was killed", session=session)
        if not ready:
            time.sleep(0.1)


def _supervise(dag: Any, ti: Any) -> None:
    from airflow.executors.workloads import BundleInfo, ExecuteTask
    from airflow.sdk.execution_time.supervisor import InProcessTestSupervisor, supervise_task

    work = ExecuteTask.make(ti, dag_rel_path=Path(dag.relative_fileloc), bundle_info=BundleInfo(name="dags-folder"))
    supervise_task(
        ti=work.ti,
        bundle_info=work.bundle_info,
        dag_rel_path=work.dag_rel_path,
        token="",
        client=InProcessTestSupervisor._api_client(dag),
        log_path=work.log_path,
    )


def _waits(tries: list, task_id: str) -> list[timedelta]:
    """How long the task waited before its second, third … try."""
    own = sorted((one for one in tries if one.task_id == task_id), key=lambda one: one.try_number)
    return [later.start_date - sooner.end_date for sooner, later in itertools.pairwise(own)]
