"""The story that docs/airflow.md tells: a green run, a bad export that turns the DAG red at `test`, and a green one."""

import json
import time
import urllib.request
from decimal import Decimal

from compose import run as call

PIPELINE = ("generate", "load", "transform", "test", "publish", "report")
DAYS = 182
LINES = 5_000


def test_a_run_from_nothing_publishes(stack, airflow, browser, reader):
    run = airflow.trigger("supply_chain_demo", lines=LINES)
    assert run.finished() == "success", run.states()
    assert run.states() == dict.fromkeys(PIPELINE, "success")
    print(f"stack: first published KPI {time.monotonic() - stack.started:.0f} s after `up`")
    assert reader.publication() == run.result("publish")["publication"]
    figures = reader.figures()
    assert len(figures) == 13
    assert figures == truth(stack)
    browser.see_run(run, *PIPELINE)
    browser.keep("airflow-run")


def test_the_command_center_shows_it(stack, reader):
    page = f"http://127.0.0.1:{stack.settings['INFULL_SITE_PORT']}/demo/index.html"
    with urllib.request.urlopen(page, timeout=30) as answer:
        text = answer.read().decode()
    assert "KPI command center" in text
    assert f"versions/p{reader.publication()}-" in text


def test_the_trigger_form_asks_for_what_a_run_can_be_told(browser):
    browser.see_trigger_form("supply_chain_daily", "As-of date", "Models", "Full refresh")
    browser.see_trigger_form("supply_chain_demo", "Bad data", "Order lines", "As-of date", "Full refresh")
    browser.keep("airflow-form")


def test_a_bad_row_stops_at_the_gate(airflow, browser, reader):
    before, publication = reader.figures(), reader.publication()
    run = airflow.trigger("supply_chain_demo", lines=LINES, inject="negative_quantity")
    assert run.finished() == "failed"
    assert run.states() == {
        "generate": "success",
        "load": "success",
        "transform": "success",
        "test": "failed",
        "publish": "upstream_failed",
        "report": "upstream_failed",
    }
    assert [each["state"] for each in run.tries("test")] == ["failed"], "a retry cannot help, so there must be none"
    log = run.log("test", 1)
    assert "exit 65" in log
    assert "orders_have_positive_quantity" in log
    assert (reader.figures(), reader.publication()) == (before, publication)
    browser.see_run(run, *PIPELINE, "Upstream Failed")
    browser.keep("airflow-gate")
    browser.see_run(run, "Check orders_have_positive_quantity failed", "Cannot publish", page="/tasks/test")
    browser.keep("airflow-gate-log")


def test_the_mended_export_is_published(airflow, reader):
    before, publication = reader.figures(), reader.publication()
    run = airflow.trigger("supply_chain_demo", lines=LINES, inject="none")
    assert run.finished() == "success", run.states()
    assert reader.publication() > publication
    assert reader.figures() == before


def test_a_broken_export_is_refused_by_load(airflow, reader):
    before, publication = reader.figures(), reader.publication()
    run = airflow.trigger("supply_chain_demo", lines=LINES, inject="renamed_column")
    assert run.finished() == "failed"
    assert [each["state"] for each in run.tries("load")] == ["failed"]
    assert (reader.figures(), reader.publication()) == (before, publication)
    mended = airflow.trigger("supply_chain_demo", lines=LINES, inject="none")
    assert mended.finished() == "success", mended.states()
    assert reader.figures() == before


def truth(stack) -> list[str]:
    """The KPIs by the books of the generator, which makes the same files from the same options anywhere."""
    words = ["generate", f"--days={DAYS}", f"--lines={LINES}", "--landing=/tmp/landing", "--truth=/tmp/truth.json"]
    container = call(["docker", "create", stack.settings.get("INFULL_IMAGE", "infull:0.1.0"), *words]).strip()
    try:
        call(["docker", "start", "--attach", container])
        call(["docker", "cp", f"{container}:/tmp/truth.json", stack.folder / "truth.json"])
    finally:
        call(["docker", "rm", "--force", container])
    kpis = json.loads((stack.folder / "truth.json").read_text(), parse_float=Decimal)["kpis"]
    return sorted(f"{name}|{plain(kpi['numerator'])}|{plain(kpi['denominator'])}" for name, kpi in kpis.items())


def plain(number) -> str:
    return f"{Decimal(str(number)).normalize():f}"
