"""What commands are told, by what is in the trigger form and when the run is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from airflow.sdk import macros
from airflow.sdk.exceptions import AirflowFailException, ParamValidationError

from common.trigger_form import refuse_unknown_fields

RUN_AFTER = datetime(2026, 3, 1, 5, tzinfo=UTC)


def arguments(dags: dict, logical_date: datetime | None = None, **given: object) -> list[str]:
    dag = dags["supply_chain_daily"]
    context = {
        "params": {**dag.params.dump(), **given},
        "dag_run": SimpleNamespace(logical_date=logical_date, run_after=RUN_AFTER),
        "macros": macros,
    }
    return dag.get_task("transform").render_template(dag.get_task("transform").command, context, dag.get_template_env())


def test_scheduled_run_looks_from_the_day_before_its_date(dags):
    assert arguments(dags, logical_date=datetime(2026, 2, 1, 5, tzinfo=UTC)) == [
        "transform",
        "--as-of=2026-01-31",
        "",
        "",
    ]


def test_run_without_a_logical_date_looks_from_the_day_before_it_could_start(dags):
    assert arguments(dags)[1] == "--as-of=2026-02-28"


def test_exports_that_come_after_the_last_try_are_taken_up_by_a_later_run_of_the_day(dags):
    dag = dags["supply_chain_daily"]
    load = dag.get_task("load")
    # as tests retry after a second, and not after a minute as is usual
    waits = [60 * min(load.retry_delay * 2**done, load.max_retry_delay) for done in range(load.retries)]
    minutes, hours = dag.schedule.expression.split()[:2]
    runs = [datetime(2026, 2, 1, int(hour), int(minutes), tzinfo=UTC) for hour in hours.split(",")]

    assert len(runs) > 1
    assert runs[1] - runs[0] > sum(waits, timedelta())
    assert {arguments(dags, logical_date=run)[1] for run in runs} == {"--as-of=2026-01-31"}


def test_as_of_date_of_the_form_wins(dags):
    assert arguments(dags, as_of="2026-01-15")[1] == "--as-of=2026-01-15"


def test_selection_keeps_the_as_of_date_of_the_publication(dags):
    assert arguments(dags, select="+fact_orders,kpi_line_otif") == [
        "transform",
        "",
        "--select=+fact_orders,kpi_line_otif",
        "",
    ]
    assert arguments(dags, select="fact_orders", as_of="2026-01-15")[1] == "--as-of=2026-01-15"


def test_full_refresh_is_passed_on(dags):
    assert arguments(dags, full_refresh=True)[3] == "--full-refresh"


@pytest.mark.parametrize(
    ("dag_id", "name", "value"),
    [
        ("supply_chain_daily", "as_of", "31.01.2026"),
        ("supply_chain_daily", "select", "fact_orders; drop table"),
        ("supply_chain_daily", "select", "--landing=/"),
        ("supply_chain_daily", "full_refresh", "yes"),
        ("supply_chain_demo", "inject", "fire"),
        ("supply_chain_demo", "lines", 0),
        ("supply_chain_demo", "as_of", None),
    ],
)
def test_form_refuses_what_no_command_understands(dags, dag_id, name, value):
    param = dags[dag_id].params.get_param(name)

    with pytest.raises(ParamValidationError):
        param.resolve(value)


def test_every_field_explains_itself(dags):
    fields = {(dag.dag_id, name): dag.params.get_param(name) for dag in dags.values() for name in dag.params}

    assert {dag_id for dag_id, _ in fields} == set(dags)
    assert [where for where, field in fields.items() if not (field.description and field.schema.get("title"))] == []


@pytest.mark.parametrize("dag_id", ["supply_chain_daily", "supply_chain_demo"])
def test_fields_that_no_form_has_are_refused(dags, dag_id):
    known = sorted(dags[dag_id].params)

    def context(conf: dict | None) -> dict:
        return {"dag": dags[dag_id], "dag_run": SimpleNamespace(conf=conf)}

    refuse_unknown_fields(context(None))
    refuse_unknown_fields(context({"as_of": "2026-05-01", "full_refresh": True}))
    with pytest.raises(AirflowFailException) as raised:
        refuse_unknown_fields(context({"as_of": "2026-05-01", "asof": "2026-05-01", "models": "x"}))
    assert str(raised.value) == (
        f"Unknown fields of the run: expected some of {known} but found ['asof', 'models']. Trigger it anew"
    )


def test_a_misspelt_field_fails_a_task_before_anything_runs(dags):
    load = dags["supply_chain_daily"].get_task("load")
    context = {"dag": dags["supply_chain_daily"], "dag_run": SimpleNamespace(conf={"asof": "2026-05-01"})}

    with pytest.raises(AirflowFailException, match="Unknown fields of the run"):
        load.execute(context)
