"""What is tried again and what is not, when no command got to run."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from airflow.sdk import DAG
from airflow.sdk.exceptions import AirflowException, AirflowFailException

from common.java_task import java_task
from conftest import SECRETS

TRY = SimpleNamespace(dag_id="trouble", run_id="test__trouble", task_id="load", try_number=1)


def failure() -> AirflowException:
    with DAG("trouble") as dag:
        task = java_task("load")
    with pytest.raises(AirflowException) as failed:
        task.execute({"ti": TRY, "dag": dag, "dag_run": SimpleNamespace(conf={})})
    return failed.value


def is_retried(error: AirflowException) -> bool:
    return not isinstance(error, AirflowFailException)


def test_missing_settings_are_all_named_at_once(monkeypatch):
    for name in ("INFULL_IMAGE", "INFULL_LOAD_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    for name in ("INFULL_DOCKER_URL", "INFULL_NETWORK", "INFULL_LANDING_VOLUME"):
        monkeypatch.setenv(name, "given")

    error = failure()

    assert str(error) == (
        "Missing settings: INFULL_IMAGE, INFULL_LOAD_PASSWORD. Mend .env and start the scheduler again"
    )
    assert not is_retried(error)


def test_engine_that_is_away_is_tried_again(monkeypatch):
    for name in ("INFULL_NETWORK", "INFULL_LANDING_VOLUME"):
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv("INFULL_IMAGE", "infull:0.1.0")
    monkeypatch.setenv("INFULL_DOCKER_URL", "tcp://127.0.0.1:1")

    error = failure()

    assert "Docker" in str(error)
    assert is_retried(error)


def test_image_that_is_not_there_fails_at_once(scheduler_environment):
    scheduler_environment.setenv("INFULL_IMAGE", "infull-dags-test:never-built")

    error = failure()

    assert str(error) == (
        "The engine refused: No such image: infull-dags-test:never-built. The image (INFULL_IMAGE), its network and "
        "its volumes must exist on that engine; see docs/airflow.md"
    )
    assert not is_retried(error)


def test_network_that_is_not_there_fails_at_once(scheduler_environment, build_stand_in):
    scheduler_environment.setenv("INFULL_IMAGE", build_stand_in({}))
    scheduler_environment.setenv("INFULL_NETWORK", "infull-dags-test-never-made")

    error = failure()

    assert "network infull-dags-test-never-made not found" in str(error)
    assert not is_retried(error)


def test_image_that_does_something_else_does_not_make_a_green_task(scheduler_environment, build_stand_in):
    scheduler_environment.setenv("INFULL_IMAGE", build_stand_in({"load": "echo Hello; exit 0"}))

    error = failure()

    assert str(error) == ("load ended with exit 0 and without a result line. Is INFULL_IMAGE the InFull image?")
    assert not is_retried(error)


def test_no_failure_tells_the_password(scheduler_environment, build_stand_in):
    scheduler_environment.setenv("INFULL_IMAGE", build_stand_in({"load": "exit 75"}))

    error = failure()

    assert is_retried(error)
    assert SECRETS["INFULL_LOAD_PASSWORD"] not in repr(error)
