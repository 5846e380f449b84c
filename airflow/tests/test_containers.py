"""What java_task asks of the engine, and what it leaves behind there: nothing."""

from __future__ import annotations

import os
import signal
from dataclasses import replace

import psutil
import pytest

from common import java_task
from engine_fixtures import NAME, VOLUMES
from watcher import Watcher

# A command that takes long, and ends like the jar when it is asked to.
SLOW = "trap 'exit 143' TERM; sleep 60 & wait"
SLOW_AT_FIRST = f'[ "$INFULL_ATTEMPT" -gt 1 ] || {{ {SLOW}; }}'
# The steps after transform have nothing to do, which makes a test shorter.
ONLY_LOAD = {"transform": "finish 99 'All of it is published'"}


@pytest.fixture(autouse=True)
def nothing_is_left_behind(engine):
    yield
    left = engine.containers(all=True, filters={"network": NAME})
    for container in left:
        engine.remove_container(container["Id"], force=True)
    assert left == []


def test_containers_are_labelled_limited_and_see_only_their_volume(pipeline, engine):
    with Watcher(engine, {"infull.run": "test__looked_at"}) as watcher:
        pipeline.run(
            dict.fromkeys(["load", "transform", "test", "publish", "report"], "sleep 2"), run_id="test__looked_at"
        )

    seen = watcher.by_task()
    assert sorted(seen) == ["load", "publish", "report", "test", "transform"]
    mounts = {task: [(m["Name"], m["Destination"], m["RW"]) for m in one["Mounts"]] for task, one in seen.items()}
    assert mounts == {
        "load": [(VOLUMES["INFULL_LANDING_VOLUME"], "/landing", False)],
        "transform": [],
        "test": [],
        "publish": [],
        "report": [(VOLUMES["INFULL_SITE_VOLUME"], "/site", True)],
    }
    for task, one in seen.items():
        assert one["Config"]["Labels"] == {
            "infull.dag": "supply_chain_daily",
            "infull.run": "test__looked_at",
            "infull.task": task,
            "infull.try": "1",
        }
        assert one["HostConfig"]["Memory"] == one["HostConfig"]["MemorySwap"] == 2 * 1024**3
        assert one["HostConfig"]["NetworkMode"] == NAME
        assert one["HostConfig"]["CapDrop"] == ["ALL"]
        assert one["HostConfig"]["SecurityOpt"] == ["no-new-privileges"]
        assert one["HostConfig"]["Binds"] is None
        assert not one["HostConfig"]["Privileged"]
        assert "INFULL_RUN_ID=supply_chain_daily/test__looked_at" in one["Config"]["Env"]
        assert "INFULL_ATTEMPT=1" in one["Config"]["Env"]
    assert "INFULL_SITE=/site" in seen["report"]["Config"]["Env"]


def test_container_that_is_killed_is_replaced(pipeline, engine):
    with Watcher(engine, {"infull.task": "load"}, act=engine.kill) as watcher:
        outcome = pipeline.run({"load": SLOW_AT_FIRST, **ONLY_LOAD})

    assert outcome.state == "success"
    assert outcome.tries["load"] == len(watcher.seen) == 2
    assert "Something killed the container of load (SIGKILL, exit 137). Retried while tries are left" in outcome.logs


def test_task_that_airflow_stops_stops_its_container(pipeline, engine):
    def terminate_task_process(_: str) -> None:
        for process in psutil.Process(os.getpid()).children():
            process.send_signal(signal.SIGTERM)

    with Watcher(engine, {"infull.task": "load"}, act=terminate_task_process):
        outcome = pipeline.run({"load": SLOW_AT_FIRST, **ONLY_LOAD})

    assert outcome.state == "success"
    assert outcome.tries["load"] == 2
    assert "Something stopped the container of load (SIGTERM, exit 143). Airflow ended the task" in outcome.logs


def test_task_that_takes_too_long_is_stopped_and_tried_again(pipeline, engine, monkeypatch):
    # The task process is a fork of this one.
    monkeypatch.setitem(java_task._STEPS, "load", replace(java_task._STEPS["load"], minutes=0.1))
    outcome = pipeline.run({"load": SLOW_AT_FIRST, **ONLY_LOAD})

    assert outcome.state == "success"
    assert outcome.tries["load"] == 2


def test_what_an_earlier_try_left_behind_is_removed_before_the_next_one_starts(pipeline, engine, build_stand_in):
    image = build_stand_in({"load": SLOW})
    ours, other = ("test__orphaned", "test__of_someone_else")
    started = {run: _orphan(engine, image, run) for run in (ours, other)}

    outcome = pipeline.run(ONLY_LOAD, run_id=ours)
    left = [found["Id"] for found in engine.containers(all=True, filters={"network": NAME})]
    engine.remove_container(started[other], force=True)

    assert outcome.state == "success"
    assert left == [started[other]]
    assert f"Removing container {started[ours][:12]}, which an earlier try left behind" in outcome.logs


def _orphan(engine, image: str, run: str) -> str:
    labels = {"infull.dag": "supply_chain_daily", "infull.run": run, "infull.task": "load", "infull.try": "1"}
    host = engine.create_host_config(network_mode=NAME)
    container = engine.create_container(image, ["load"], labels=labels, host_config=host)["Id"]
    engine.start(container)
    return container


def test_memory_that_runs_out_is_named(pipeline, monkeypatch):
    # room for the engine to start it, none for what it does then
    monkeypatch.setenv("INFULL_TASK_MEMORY", "12m")
    outcome = pipeline.run(
        {"load": '[ "$INFULL_ATTEMPT" -gt 1 ] || { all=x; while :; do all=$all$all; done; }', **ONLY_LOAD}
    )

    assert outcome.state == "success"
    assert "The container of load needed more memory than it may have" in outcome.logs


def test_killed_task_process_leaves_a_container_that_the_next_try_removes(pipeline, engine):
    def kill_task_process(_: str) -> None:
        for process in psutil.Process(os.getpid()).children():
            process.kill()

    with Watcher(engine, {"infull.task": "load"}, act=kill_task_process):
        outcome = pipeline.run({"load": SLOW_AT_FIRST, **ONLY_LOAD})

    assert outcome.state == "success"
    assert outcome.tries["load"] == 2
    assert "which an earlier try left behind" in outcome.logs
