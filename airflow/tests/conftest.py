"""Airflow with a database of its own, and a real Docker engine where there is one."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

DAGS = Path(__file__).parent.parent / "dags"
HOME = Path(tempfile.mkdtemp(prefix="infull-dags-test-"))
SECRETS = {
    "INFULL_LOAD_PASSWORD": 'load"Secret\\8361',
    "INFULL_TRANSFORM_PASSWORD": "transformSecret8361",
    "INFULL_WATCH_PASSWORD": "watchSecret8361",
}

# Airflow reads these when it is imported, so they come before any test.
os.environ.update(
    AIRFLOW_HOME=str(HOME),
    AIRFLOW__CORE__DAGS_FOLDER=str(DAGS),
    AIRFLOW__CORE__LOAD_EXAMPLES="False",
    AIRFLOW__LOGGING__LOGGING_LEVEL="INFO",
    AIRFLOW__DATABASE__SQL_ALCHEMY_CONN=f"sqlite:///{HOME}/airflow.db",
    INFULL_RETRY_SECONDS="1",
    INFULL_WAREHOUSE_URL="jdbc:postgresql://warehouse:5432/infull",
    INFULL_DEMO_WAREHOUSE_URL="jdbc:postgresql://warehouse:5432/infull_demo",
    **SECRETS,
)

pytest_plugins = ["engine_fixtures"]


def pytest_sessionfinish() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def dags() -> dict:
    """Every DAG of the project, read the way that the dag-processor reads them."""
    from airflow.dag_processing.dagbag import BundleDagBag

    bag = BundleDagBag(DAGS, bundle_path=DAGS, bundle_name="dags-folder")
    assert bag.import_errors == {}
    return bag.dags
