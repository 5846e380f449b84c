"""Fields of the trigger form, and the arguments that commands get from them."""

from __future__ import annotations

from typing import Any

from airflow.sdk import Param
from airflow.sdk.exceptions import AirflowFailException

AS_OF = Param(
    None,
    type=["null", "string"],
    format="date",
    title="As-of date",
    description="Last day whose data is complete. Empty: the day before the run's date, so a rerun gives the same.",
)

SELECT = Param(
    None,
    type=["null", "string"],
    pattern=r"^\+?[a-z][a-z0-9_]*\+?(,\+?[a-z][a-z0-9_]*\+?)*$",
    title="Models",
    description="Build only these, separated by commas: name, +name with what it reads, name+ with what reads it. "
    "The others are taken from the current publication, and so is the as-of date. Empty: all models.",
)

FULL_REFRESH = Param(
    False,
    type="boolean",
    title="Full refresh",
    description="Build every selected table anew, even when nothing that it reads has changed.",
)

# A run that was triggered without a logical date has the moment after which it could run.
_DAY_BEFORE_RUN = "macros.ds_add((dag_run.logical_date or dag_run.run_after) | ds, -1)"

# A selection keeps the date of the publication that it completes, and the command refuses another one.
AS_OF_ARGUMENT = (
    "{% if params.as_of or not params.select %}--as-of={{ params.as_of or " + _DAY_BEFORE_RUN + " }}{% endif %}"
)
SELECT_ARGUMENT = "{% if params.select %}--select={{ params.select }}{% endif %}"
FULL_REFRESH_ARGUMENT = "{% if params.full_refresh %}--full-refresh{% endif %}"


def refuse_unknown_fields(context: Any) -> None:
    """The API starts a run with any fields. One that nobody reads was misspelt, and the run would do something else."""
    known = set(context["dag"].params)
    unknown = set(context["dag_run"].conf or {}) - known
    if unknown:
        raise AirflowFailException(
            f"Unknown fields of the run: expected some of {sorted(known)} but found {sorted(unknown)}. Trigger it anew"
        )
