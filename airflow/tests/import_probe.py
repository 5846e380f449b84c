"""Imports the DAGs of a folder where opening a database or a connection is an error, and prints what failed."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "sqlite3.connect", "subprocess.Popen", "os.system")


def refuse(event: str, arguments: tuple) -> None:
    if event in FORBIDDEN:
        raise RuntimeError(f"{event} at import: {arguments}")


class Supervisor:
    """Stands where the dag-processor answers requests for Variables and Connections."""

    def send(self, request: object, **_: object) -> None:
        # Airflow catches exceptions here and takes the default.
        print(f"{type(request).__name__} at import: {request}", file=sys.stderr)
        os._exit(3)


def main(folder: Path) -> None:
    from airflow.dag_processing.dagbag import BundleDagBag
    from airflow.sdk.execution_time import task_runner

    task_runner.SUPERVISOR_COMMS = Supervisor()
    sys.addaudithook(refuse)
    bag = BundleDagBag(folder, bundle_path=folder, bundle_name="probe")
    print(json.dumps({"dags": sorted(bag.dags), "errors": list(bag.import_errors.values())}))


main(Path(sys.argv[1]))
