"""
### The whole pipeline on generated files, and the gate at work

`generate → load → transform → test → publish → report`, on a database and a landing volume of their own: generated
data never meets yours. It runs when you trigger it, and only then.

**See the gate hold.**

1. Trigger with *Bad data* `none`. All steps are green, and the demo database has published KPIs.
2. Trigger with `negative_quantity`. A shipped order line with a quantity below zero is landed; `test` goes red on its
   first try, `publish` does not run, and the published figures are the same as before.
3. Trigger with `none` again. The bad file is exported anew, mended; all steps are green.

**Other kinds of bad data.** `negative_price` is refused by `test` as well. `renamed_column` and `garbled_rows` are
refused by `load`: the file as a whole, and everything that was published stays.

**Same form, same figures.** The same number of lines and the same as-of date give the same files, byte for byte. The
as-of date is the last day of the generated half year. A run with other numbers lands other orders beside the ones that
are there already.
"""

from __future__ import annotations

from airflow.sdk import Param, dag
from pendulum import datetime

from common.assets import PUBLISHED_DEMO_KPIS
from common.defaults import DEFAULT_ARGS
from common.java_task import DEMO, java_task
from common.trigger_form import FULL_REFRESH, FULL_REFRESH_ARGUMENT

DAYS = 182

INJECT = Param(
    "none",
    enum=["none", "negative_quantity", "negative_price", "renamed_column", "garbled_rows"],
    title="Bad data",
    description="What is wrong with an extra export file. none: nothing, and bad files of earlier runs are mended.",
)

LINES = Param(
    20_000,
    type="integer",
    minimum=1_000,
    maximum=2_000_000,
    title="Order lines",
    description="How many order lines the half year has.",
)

AS_OF = Param(
    "2026-05-31",
    type="string",
    format="date",
    title="As-of date",
    description=f"Last of the {DAYS} days that are generated, and the day that KPIs are looked at from.",
)


@dag(
    schedule=None,
    start_date=datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={"inject": INJECT, "lines": LINES, "as_of": AS_OF, "full_refresh": FULL_REFRESH},
    default_args=DEFAULT_ARGS,
    tags=["demo", "kpi", "supply-chain"],
    doc_md=__doc__,
)
def supply_chain_demo():
    generate = java_task(
        "generate",
        f"--days={DAYS}",
        f"--first-day={{{{ macros.ds_add(params.as_of, {1 - DAYS}) }}}}",
        "--lines={{ params.lines }}",
        "--inject={{ params.inject }}",
        "--truth=/tmp/truth.json",
        warehouse=DEMO,
    )
    load = java_task("load", warehouse=DEMO)
    transform = java_task("transform", "--as-of={{ params.as_of }}", FULL_REFRESH_ARGUMENT, warehouse=DEMO)
    test = java_task("test", warehouse=DEMO)
    publish = java_task("publish", warehouse=DEMO, outlets=[PUBLISHED_DEMO_KPIS])
    report = java_task("report", warehouse=DEMO)

    generate >> load >> transform >> test >> publish >> report


supply_chain_demo()
