"""The dag-processor imports DAG files all the time: they may touch no database, Variable or network then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import DAGS

PROBE = Path(__file__).parent / "import_probe.py"


def imported(folder: Path) -> dict:
    # Nothing of the scheduler's settings is there when a DAG is imported.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("INFULL_")}
    environment["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "CRITICAL"
    probe = subprocess.run(
        [sys.executable, PROBE, folder], env=environment, capture_output=True, text=True, check=False
    )
    if probe.returncode != 0:
        return {"dags": [], "errors": [probe.stderr]}
    return json.loads(probe.stdout.splitlines()[-1])


def test_dags_are_imported_without_errors_settings_or_connections():
    assert imported(DAGS) == {"dags": ["supply_chain_daily", "supply_chain_demo"], "errors": []}


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("from airflow.sdk import Variable; Variable.get('a', default='b')", "GetVariable"),
        ("import sqlite3; sqlite3.connect(':memory:')", "sqlite3.connect"),
        ("import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')", "socket"),
        ("import docker; docker.APIClient('unix:///var/run/docker.sock')", "socket.connect"),
    ],
)
def test_probe_notices_what_it_is_there_for(tmp_path, line, event):
    (tmp_path / "offender.py").write_text(f"from airflow.sdk import DAG\n{line}\nDAG('offender')\n")

    (error,) = imported(tmp_path)["errors"]

    assert event in error
    assert "at import" in error
