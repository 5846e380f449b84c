"""
### From landing files to published KPIs, every day

`load → transform → test → publish → report`. Each step runs one command of the jar in a container of its own.

**When.** 05:00 UTC: exports of a day are complete after its end, they have some hours to arrive, and people in Europe
start their day with fresh figures. A run looks from the day before its date (the *as-of date*), and a rerun of it does
the same. Days that were missed are not made up for: a run takes up every file that has arrived since the last one. At
11:00 UTC the same day is run again, for exports that came after the last try of `load`. Without new files it changes
nothing.

**What readers see.** Nothing, until `test` has passed and `publish` has updated its one row. When a step fails, they
keep the last publication.

**Colours.** A red `test` is the gate at work: the data must be mended, and a retry would not help, so there is none. A
task that waits for a retry met a fault that may pass, like a warehouse that is away. `load` is skipped when there is no
new file, and the run goes on; `transform`, and with it `test` and `publish`, when all of it is published already.
`report` then shows what is published. `publish` alone is skipped when a newer as-of date was published before: a
backfilled run builds and tests its day, and readers go on seeing the newest one.

**By hand.** The trigger form takes an as-of date, a selection of models, and a full refresh. `docs/runbook.md` says
what to do when something is red, `docs/airflow.md` how all this works.

**Other DAGs** can be scheduled on the asset `infull_published_kpis`.
"""

from __future__ import annotations

from airflow.sdk import CronTriggerTimetable, dag
from pendulum import datetime

from common.assets import PUBLISHED_KPIS
from common.defaults import DEFAULT_ARGS
from common.java_task import java_task
from common.trigger_form import AS_OF, AS_OF_ARGUMENT, FULL_REFRESH, FULL_REFRESH_ARGUMENT, SELECT, SELECT_ARGUMENT


@dag(
    schedule=CronTriggerTimetable("0 5,11 * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={"as_of": AS_OF, "select": SELECT, "full_refresh": FULL_REFRESH},
    default_args=DEFAULT_ARGS,
    tags=["daily", "kpi", "supply-chain"],
    doc_md=__doc__,
)
def supply_chain_daily():
    load = java_task("load")
    transform = java_task("transform", AS_OF_ARGUMENT, SELECT_ARGUMENT, FULL_REFRESH_ARGUMENT)
    test = java_task("test")
    publish = java_task("publish", outlets=[PUBLISHED_KPIS])
    report = java_task("report")

    load >> transform >> test >> publish >> report


supply_chain_daily()
