"""What tests on a real engine share. Everything that they make there has a name of its own, and is removed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import NoReturn

import docker
import pytest
from docker.errors import DockerException

import stand_in
from conftest import HOME
from pipeline import Pipeline

ENGINE_URL = os.environ.get("DOCKER_HOST") or "unix:///var/run/docker.sock"
NAME = f"{stand_in.REPOSITORY}-{os.getpid()}"
VOLUMES = {
    "INFULL_LANDING_VOLUME": f"{NAME}-landing",
    "INFULL_DEMO_LANDING_VOLUME": f"{NAME}-demo-landing",
    "INFULL_SITE_VOLUME": f"{NAME}-site",
}


def skip(reason: str) -> NoReturn:
    """Where an engine is a must, a test that cannot run has failed."""
    if os.environ.get("INFULL_ENGINE") == "required":
        pytest.fail(f"INFULL_ENGINE=required, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def engine() -> Iterator[docker.APIClient]:
    try:
        client = docker.APIClient(ENGINE_URL, timeout=120)
        client.ping()
    except DockerException as e:
        skip(f"no Docker engine answers at {ENGINE_URL} ({type(e).__name__})")
    client.create_network(NAME)
    yield client
    for image in client.images(stand_in.REPOSITORY):
        client.remove_image(image["Id"], force=True)
    for volume in client.volumes(filters={"name": NAME})["Volumes"] or []:
        client.remove_volume(volume["Name"])
    client.remove_network(NAME)


@pytest.fixture(scope="session")
def build_stand_in(engine: docker.APIClient) -> Callable[[dict[str, str]], str]:
    base = stand_in.base_image(engine)
    if base is None:
        skip("no local image with a shell to build a stand-in from: set INFULL_TEST_BASE_IMAGE")
    return lambda behaviour: stand_in.build(engine, base, behaviour)


@pytest.fixture(scope="session")
def metadata_database() -> None:
    from airflow.utils.db import initdb

    initdb()


@pytest.fixture
def scheduler_environment(engine, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The settings that java_task reads when a task runs."""
    for name, value in {**VOLUMES, "INFULL_DOCKER_URL": ENGINE_URL, "INFULL_NETWORK": NAME}.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.fixture
def pipeline(dags, metadata_database, build_stand_in, scheduler_environment) -> Pipeline:
    return Pipeline(dags, build_stand_in, scheduler_environment, HOME / "logs")
