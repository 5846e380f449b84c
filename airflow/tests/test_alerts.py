from __future__ import annotations

from types import SimpleNamespace

from common import alerts

CONTEXT = {
    "ti": SimpleNamespace(dag_id="supply_chain_daily", task_id="test", run_id="manual__1", try_number=1),
    "exception": ValueError("Refused: 1 check failed (test, exit 65)."),
}


def test_alert_says_what_failed_where_and_why():
    assert alerts.message(CONTEXT) == (
        "supply_chain_daily.test failed on try 1 of run manual__1: Refused: 1 check failed (test, exit 65)."
        " What to look at first: docs/runbook.md"
    )


def test_alert_of_a_process_that_died_says_so():
    assert "its process died or was stopped" in alerts.message({"ti": CONTEXT["ti"]})


def test_channel_that_is_down_does_not_silence_the_others(monkeypatch, caplog):
    def down(_: str) -> None:
        raise ConnectionError("no route")

    heard = []
    monkeypatch.setattr(alerts, "CHANNELS", {"down": down, "up": heard.append})

    alerts.alert(CONTEXT)

    assert heard == [alerts.message(CONTEXT)]
    assert "Cannot alert through down" in caplog.text


def test_log_channel_writes_an_error(caplog):
    alerts.CHANNELS["log"]("It broke")

    assert [(record.levelname, record.message) for record in caplog.records] == [("ERROR", "It broke")]
