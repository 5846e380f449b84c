"""How exit codes of commands become states of tasks and runs. Real containers; only the jar in them is a stand-in."""

from __future__ import annotations

import pytest

# Makes a test shorter: test and publish are skipped then.
NO_MORE_AFTER_LOAD = {"transform": "finish 99 'All of it is published'"}


def test_steps_run_in_order_and_hand_over_their_result_lines(pipeline):
    outcome = pipeline.run()

    assert outcome.state == "success"
    assert outcome.states == dict.fromkeys(["load", "transform", "test", "publish", "report"], "success")
    assert outcome.results["load"]["message"] == "Did load (load, exit 0)"
    assert outcome.results["load"]["exit_code"] == 0


def test_gate_refuses_on_the_first_try_and_nothing_is_published(pipeline):
    outcome = pipeline.run({"test": "finish 65 'Refused: 1 check failed'"})

    assert outcome.state == "failed"
    assert outcome.tries["test"] == 1
    assert "supply_chain_daily.test failed on try 1 of run " in outcome.logs
    assert "Refused: 1 check failed (test, exit 65). Not retried: the data must be mended first" in outcome.logs
    assert outcome.states == {
        "load": "success",
        "transform": "success",
        "test": "failed",
        "publish": "upstream_failed",
        "report": "upstream_failed",
    }


@pytest.mark.parametrize("exit_code", [1, 2, 65, 78])
def test_what_a_retry_cannot_mend_fails_at_once(pipeline, exit_code):
    outcome = pipeline.run({"load": f"finish {exit_code} 'No'"})

    assert (outcome.states["load"], outcome.tries["load"]) == ("failed", 1)
    assert outcome.states["transform"] == "upstream_failed"


@pytest.mark.parametrize("exit_code", [66, 75, 137, 143])
def test_what_may_pass_is_tried_again(pipeline, exit_code):
    outcome = pipeline.run({"load": f'[ "$INFULL_ATTEMPT" -gt 1 ] || exit {exit_code}', **NO_MORE_AFTER_LOAD})

    assert outcome.state == "success"
    assert (outcome.states["load"], outcome.tries["load"]) == ("success", 2)


def test_waits_between_tries_double(pipeline):
    outcome = pipeline.run({"load": '[ "$INFULL_ATTEMPT" -gt 3 ] || finish 75 Busy', **NO_MORE_AFTER_LOAD})

    assert outcome.state == "success"
    assert len(outcome.waits["load"]) == 3
    for wait, at_least in zip(outcome.waits["load"], [1, 2, 4], strict=True):
        assert wait.total_seconds() >= at_least


def test_no_new_file_skips_load_and_the_rest_runs(pipeline):
    outcome = pipeline.run({"load": "finish 99 'Nothing new'"})

    assert outcome.state == "success"
    assert outcome.states == {
        "load": "skipped",
        "transform": "success",
        "test": "success",
        "publish": "success",
        "report": "success",
    }


def test_all_published_already_skips_test_and_publish_but_not_report(pipeline):
    outcome = pipeline.run({"transform": "finish 99 'All of it is published'"})

    assert outcome.state == "success"
    assert outcome.states == {
        "load": "success",
        "transform": "skipped",
        "test": "skipped",
        "publish": "skipped",
        "report": "success",
    }


def test_an_older_day_is_built_and_tested_and_readers_keep_the_newest(pipeline):
    outcome = pipeline.run({"publish": "finish 99 'Publication skipped: as of 2026-11-20 is not newer'"})

    assert outcome.state == "success"
    assert outcome.states == {
        "load": "success",
        "transform": "success",
        "test": "success",
        "publish": "skipped",
        "report": "success",
    }


def test_demo_generates_first_and_has_a_warehouse_of_its_own(pipeline):
    outcome = pipeline.run(
        {"transform": 'finish 0 "$INFULL_DB_URL $*"'},
        dag_id="supply_chain_demo",
        conf={"inject": "negative_price", "lines": 5000, "as_of": "2026-03-31"},
    )

    assert outcome.state == "success"
    assert outcome.results["generate"]["message"] == (
        "Did generate --days=182 --first-day=2025-10-01 --lines=5000 --inject=negative_price --truth=/tmp/truth.json"
        " (generate, exit 0)"
    )
    assert outcome.results["transform"]["message"] == (
        "jdbc:postgresql://warehouse:5432/infull_demo transform --as-of=2026-03-31 (transform, exit 0)"
    )
