"""What all DAGs here have in common."""

from __future__ import annotations

from common.alerts import alert

OWNER = "supply-chain"

# Sorted. A policy test refuses other tags, so that the filter in the UI stays short.
TAGS = ("daily", "demo", "kpi", "supply-chain")

DEFAULT_ARGS = {"owner": OWNER, "on_failure_callback": alert}
