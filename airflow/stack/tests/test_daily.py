"""The daily DAG on exports that a person drops into the landing folder."""

import pathlib
import shutil

import pytest
from compose import ROOT
from rest import Run
from warehouse import Login

EXPORTS = pathlib.Path(ROOT).parent / "shared/data/daxwellops"


@pytest.fixture(scope="module")
def exports(stack):
    if not EXPORTS.is_dir():
        pytest.skip(f"no real landing files in {EXPORTS}")
    for file in EXPORTS.iterdir():
        shutil.copyfile(file, stack.landing / file.name)
        (stack.landing / file.name).chmod(0o644)


@pytest.fixture(scope="module")
def readers(stack):
    return Login(stack, "infull_read", "infull")


def test_the_schedule_starts_it_and_without_exports_it_waits(airflow):
    # Switched on when the stack came up, with an empty landing folder: the scheduler made the run that was due.
    made = airflow.call("GET", "/dags/supply_chain_daily/dagRuns")["dag_runs"]
    assert [each["run_type"] for each in made] == ["scheduled"]
    run = Run(airflow, "supply_chain_daily", made[0]["dag_run_id"])
    assert run.finished() == "failed"
    assert "exit 66" in run.log("load", 1)
    assert len(run.tries("load")) > 1, "exports may come later, so it is tried again"


def test_real_exports_give_the_known_figures(airflow, readers, exports):
    run = airflow.trigger("supply_chain_daily", as_of="2026-05-31")
    assert run.finished() == "success", run.states()
    figures = readers.figures()
    assert "line_otif|370|754" in figures
    assert "volume_fill_rate|55460|64535" in figures


def test_a_publication_is_an_asset_that_other_dags_can_wait_for(airflow, readers, exports):
    events = airflow.call("GET", "/assets/events")["asset_events"]
    assert [each["source_task_id"] for each in events if each["source_dag_id"] == "supply_chain_daily"] == ["publish"]


def test_nothing_new_is_skipped_and_the_run_succeeds(airflow, readers, exports):
    publication = readers.publication()
    run = airflow.trigger("supply_chain_daily", as_of="2026-05-31")
    assert run.finished() == "success"
    assert run.states() == {
        "load": "skipped",
        "transform": "skipped",
        "test": "skipped",
        "publish": "skipped",
        "report": "success",
    }
    assert readers.publication() == publication
