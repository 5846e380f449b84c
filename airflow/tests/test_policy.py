"""The DAGs keep the rules, and the rules would notice if they did not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import policy

OFFENDER = """
from datetime import datetime
from airflow.providers.docker.operators.docker import DockerOperator
from airflow.sdk import DAG

with DAG("offender", schedule="@daily", catchup=True, start_date=datetime(2026, 1, 1), tags=["nonsense"]):
    DockerOperator(task_id="any", image="any:latest", private_environment={"DB_PASSWORD": "hunter2"})
"""


def dags_of(folder: Path) -> dict:
    from airflow.dag_processing.dagbag import BundleDagBag

    bag = BundleDagBag(folder, bundle_path=folder, bundle_name="offenders")
    assert bag.import_errors == {}
    return bag.dags


@pytest.mark.parametrize("dag_id", ["supply_chain_daily", "supply_chain_demo"])
def test_dag_keeps_the_rules(dags, dag_id):
    assert policy.problems_of(dags[dag_id]) == []


def test_all_dags_are_checked(dags):
    assert sorted(dags) == ["supply_chain_daily", "supply_chain_demo"]


def test_every_broken_rule_is_found_and_says_how_to_mend_it(tmp_path):
    (tmp_path / "offender.py").write_text(OFFENDER)

    problems = policy.problems_of(dags_of(tmp_path)["offender"])

    assert [problem.split(". ")[0] for problem in problems] == [
        "offender: has no docstring",
        "offender: is scheduled, but does not say when and why then",
        "offender: has unknown tags ['nonsense']",
        "offender: catches up",
        "offender: can run twice at once",
        "offender: has a secret in plain text in line 7",
        "offender.any: belongs to airflow",
        "offender.any: fails silently",
        "offender.any: is not retried",
        "offender.any: is retried at a fixed pace",
        "offender.any: can hang for ever",
        "offender.any: runs an image that nothing pins",
    ]
    assert all(len(problem.split(". ", 1)[1]) > 20 for problem in problems)


def test_docstrings_are_the_documentation_in_the_ui(dags):
    for dag in dags.values():
        assert dag.doc_md.strip().startswith("### ")
        assert json.loads(json.dumps(dag.doc_md)) == dag.doc_md


def test_base_image_is_pinned():
    dockerfile = (Path(__file__).parent.parent / "Dockerfile").read_text()

    assert re.search(r"^ARG BASE_IMAGE=python:3\.13\.\d+-slim-trixie$", dockerfile, re.MULTILINE)


def test_packages_are_locked_with_hashes_and_name_no_registry():
    lock = (Path(__file__).parent.parent / "requirements.lock").read_text()
    packages = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", lock, re.MULTILINE | re.DOTALL)

    assert len(packages) > 100
    assert [package for package in packages if "==" not in package or "--hash=sha256:" not in package] == []
    assert "://" not in lock


@pytest.mark.parametrize("folder", ["airflow", "airflow/tests", "scripts/lint-tools"])
def test_locks_have_the_versions_that_are_asked_for(folder):
    root = Path(__file__).parents[2]
    wanted = re.findall(r"^[a-z0-9-]+==\S+", (root / folder / "requirements.in").read_text(), re.MULTILINE)
    locked = re.findall(r"^[a-z0-9-]+==\S+", (root / folder / "requirements.lock").read_text(), re.MULTILINE)

    assert set(wanted) - set(locked) == set(), "Run scripts/lock-python"
