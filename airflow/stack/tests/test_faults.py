"""What breaks is tried again, with growing delays, and the figures end as if nothing had happened."""

from datetime import datetime
from itertools import pairwise

from compose import run as call
from rest import wait_until

from conftest import RETRY_SECONDS


def test_a_warehouse_that_is_away_is_waited_for(stack, airflow, reader):
    before = reader.figures()
    stack.compose("stop", "warehouse")
    try:
        run = airflow.trigger("supply_chain_demo", lines=5000, full_refresh=True)
        wait_until(lambda: len(run.tries("load")) >= 4, 180, lambda: (run.states(), run.tries("load")))
    finally:
        stack.compose("start", "warehouse")
    assert run.finished() == "success", run.states()
    tries = run.tries("load")
    assert "exit 75" in run.log("load", 1)
    pauses = [(started(later) - ended(earlier)).total_seconds() for earlier, later in pairwise(tries)]
    print("\nstack: pauses between the tries of load:", ", ".join(f"{pause:.1f} s" for pause in pauses))
    # Airflow adds up to as much again, by a hash of the run, and the time to start a task: the lower bounds are exact.
    assert all(pause >= RETRY_SECONDS * 2**tried for tried, pause in enumerate(pauses)), pauses
    assert pauses[0] < pauses[2], pauses
    assert reader.figures() == before


def test_a_killed_container_is_tried_again(stack, airflow, reader):
    before, publication = reader.figures(), reader.publication()
    run = airflow.trigger("supply_chain_demo", lines=5000, full_refresh=True)
    call(["docker", "kill", "--signal", "KILL", working(run, "transform")])
    assert run.finished() == "success", run.states()
    assert len(run.tries("transform")) == 2
    assert reader.publication() > publication
    assert reader.figures() == before


def test_a_task_that_is_stopped_leaves_no_container(airflow, reader):
    before, publication = reader.figures(), reader.publication()
    run = airflow.trigger("supply_chain_demo", lines=5000, full_refresh=True)
    container = working(run, "transform")
    run.fail("transform")
    wait_until(lambda: container not in running(run, "transform"), 30, lambda: "the container goes on")
    assert run.finished() == "failed"
    assert (reader.figures(), reader.publication()) == (before, publication)
    run.clear("transform")
    assert wait_until(lambda: run.state() == "success", 180, run.states)
    assert reader.publication() > publication
    assert reader.figures() == before


def test_a_killed_scheduler_leaves_nothing_that_publishes_twice(stack, airflow, reader):
    before, publication = reader.figures(), reader.publication()
    run = airflow.trigger("supply_chain_demo", lines=5000, full_refresh=True)
    orphan = working(run, "transform")
    call(["docker", "pause", orphan])
    call(["docker", "kill", "--signal", "KILL", stack.container("airflow-scheduler")])
    stack.compose("up", "--detach", "--no-build", "airflow-scheduler")
    second = wait_until(lambda: [each for each in running(run, "transform") if each != orphan], 240, run.states)
    assert orphan not in running(run, "transform"), f"{orphan} still there beside {second}"
    assert run.finished() == "success", run.states()
    assert reader.publication() > publication
    assert reader.figures() == before


def working(run, task: str) -> str:
    """The container of a task, as soon as there is one."""
    return wait_until(lambda: running(run, task), 120, run.states)[0]


def running(run, task: str) -> list[str]:
    labels = {"infull.dag": run.dag, "infull.run": run.run_id, "infull.task": task}
    filters = [word for name, value in labels.items() for word in ("--filter", f"label={name}={value}")]
    return call(["docker", "ps", "-q", "--no-trunc", *filters]).split()


def started(each: dict) -> datetime:
    return datetime.fromisoformat(each["start_date"])


def ended(each: dict) -> datetime:
    return datetime.fromisoformat(each["end_date"])
