"""One stack for all tests of this folder. They run in the order of scripts/test-stack, as the story goes on."""

import os
import pathlib
import time

import pytest
from browser import Browser
from compose import Stack, run
from rest import Airflow, wait_until
from warehouse import Login

# Seconds instead of minutes; that the delays grow is what the tests look at.
RETRY_SECONDS = 4

HEALTHY = (
    "warehouse",
    "airflow-db",
    "airflow-apiserver",
    "airflow-scheduler",
    "airflow-dag-processor",
    "airflow-triggerer",
    "docker-proxy",
)


@pytest.fixture(scope="session")
def stack(tmp_path_factory):
    """The stack, from nothing to every service healthy."""
    folder = tmp_path_factory.mktemp("stack")
    images = {name: os.environ[name] for name in ("INFULL_IMAGE", "INFULL_AIRFLOW_IMAGE") if name in os.environ}
    stack = Stack(folder, "infull-test", {"INFULL_RETRY_SECONDS": str(RETRY_SECONDS), **images})
    stack.landing.chmod(0o755)
    stack.down()
    started = time.monotonic()
    try:
        stack.up()
        wait_until(
            lambda: all(health(stack, service) == "healthy" for service in HEALTHY),
            300,
            lambda: {service: health(stack, service) for service in HEALTHY},
        )
        print(f"\nstack: up and healthy after {time.monotonic() - started:.0f} s")
        stack.started = started
        yield stack
        keep_logs(stack)
    finally:
        if not os.environ.get("INFULL_KEEP_STACK"):
            stack.down()


@pytest.fixture(scope="session")
def airflow(stack):
    airflow = Airflow(
        f"http://127.0.0.1:{stack.settings['INFULL_AIRFLOW_PORT']}", stack.settings["INFULL_AIRFLOW_PASSWORD"]
    )
    for dag in ("supply_chain_demo", "supply_chain_daily"):
        wait_until(
            lambda dag=dag: dag in {each["dag_id"] for each in airflow.call("GET", "/dags")["dags"]},
            90,
            lambda dag=dag: "no DAG " + dag,
        )
        airflow.unpause(dag)
    return airflow


@pytest.fixture(scope="session")
def browser(airflow, tmp_path_factory):
    browser = Browser(airflow, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def reader(stack):
    """Who looks at the demo's figures: the role that dashboards log in as."""
    return Login(stack, "infull_read")


def health(stack, service: str) -> str:
    container = stack.container(service)
    if not container:
        return "absent"
    return run(
        [
            "docker",
            "inspect",
            "--format",
            "{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}",
            container,
        ]
    ).strip()


def keep_logs(stack):
    target = os.environ.get("INFULL_STACK_LOGS")
    if target:
        pathlib.Path(target).write_text(stack.compose("logs", "--no-color", "--timestamps"))
