"""No password is seen by anyone who looks at Airflow, and the reader can do nothing but read what is published."""

import json

import pytest
from compose import run as call
from warehouse import RefusedError


def test_no_secret_in_what_airflow_shows(stack, airflow):
    seen = {"DAGs": json.dumps(airflow.call("GET", "/dags"))}
    for dag in ("supply_chain_demo", "supply_chain_daily"):
        for run in airflow.call("GET", f"/dags/{dag}/dagRuns")["dag_runs"]:
            seen.update(shown(airflow, dag, run["dag_run_id"]))
    assert len(seen) > 50, "the runs of the other tests are what is looked at"
    for name, secret in stack.secrets().items():
        assert [place for place, text in seen.items() if secret in text] == [], name


def test_no_secret_in_the_logs_of_a_container(stack):
    logs = stack.compose("logs", "--no-color")
    assert "airflow-scheduler" in logs
    assert [name for name, secret in stack.secrets().items() if secret in logs] == []


def test_no_secret_in_the_images(stack):
    for image in (
        stack.settings.get("INFULL_IMAGE", "infull:0.1.0"),
        stack.settings.get("INFULL_AIRFLOW_IMAGE", "infull-airflow:0.1.0"),
    ):
        text = call(["docker", "history", "--no-trunc", image]) + call(["docker", "inspect", image])
        assert [name for name, secret in stack.secrets().items() if secret in text] == []


@pytest.mark.parametrize(
    "statement",
    [
        "select * from ops.published",
        "select * from ops.rejected_row",
        "select * from raw.sales_orders",
        "select * from analytics.stg_sales_orders",
        "select * from candidate.fact_fulfillment",
        "create table analytics.mine (x integer)",
        "create table public.mine (x integer)",
        "create temporary table mine (x integer)",
        "delete from analytics.fact_fulfillment",
        "update ops.published set publication_id = 1",
        "insert into raw.sales_orders (order_id, sku_id) values ('x', 'y')",
        "set role infull_transformer",
        "alter role infull_read superuser",
    ],
)
def test_the_reader_may_not(reader, statement):
    with pytest.raises(RefusedError, match=r"permission denied|must be|cannot|not allowed"):
        reader.rows(statement)


def test_the_reader_sees_what_is_published_and_nothing_else(reader):
    tables = reader.rows("""select table_schema || '.' || table_name from information_schema.table_privileges
        where privilege_type = 'SELECT' and table_schema not in ('pg_catalog', 'information_schema') order by 1""")
    assert {"analytics.kpi_values", "analytics.fact_fulfillment"} <= set(tables)
    assert [
        table for table in tables if not table.startswith("analytics.") or ".stg_" in table or ".int_" in table
    ] == []
    assert reader.rows("select count(*) > 0 from analytics.fact_fulfillment") == ["t"]


def shown(airflow, dag: str, run_id: str) -> dict[str, str]:
    """All that a person can open for a run: tasks with rendered fields, XComs, and the log of every try."""
    from rest import Run

    run, seen = Run(airflow, dag, run_id), {}
    for task, details in run.tasks().items():
        place = f"{dag} {run_id} {task}"
        seen[f"{place} fields"] = json.dumps(details)
        seen[f"{place} xcom"] = json.dumps(airflow.call("GET", f"{run.path}/taskInstances/{task}/xcomEntries"))
        for each in run.tries(task):
            if each["state"] not in (None, "skipped", "upstream_failed"):
                seen[f"{place} log {each['try_number']}"] = run.log(task, each["try_number"])
    return seen
