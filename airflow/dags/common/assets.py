"""What the DAGs here bring about and other DAGs can wait for.

    from common.assets import PUBLISHED_KPIS

    @dag(schedule=[PUBLISHED_KPIS])
    def refresh_the_dashboard(): ...

An event of such an asset carries `publication`, `as_of` and `run_id` as its extra.
"""

from __future__ import annotations

from airflow.sdk import Asset

PUBLISHED_KPIS = Asset(name="infull_published_kpis", uri="infull://warehouse/infull/analytics")
"""Readers of the warehouse see a new publication."""

PUBLISHED_DEMO_KPIS = Asset(name="infull_published_demo_kpis", uri="infull://warehouse/infull_demo/analytics")
"""The same for the demo's synthetic data, so that nobody takes it for real."""
