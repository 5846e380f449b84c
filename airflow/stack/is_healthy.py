"""Ends with 0 when the API server says that a component of Airflow is healthy: metadatabase, scheduler, …

It asks the API server, where every component's heartbeat is known, since `airflow jobs check` would import all of
Airflow every few seconds.
"""

import json
import sys
import urllib.request

component = sys.argv[1]
host = "localhost" if component == "metadatabase" else "airflow-apiserver"
with urllib.request.urlopen(f"http://{host}:8080/api/v2/monitor/health", timeout=5) as answer:
    health = json.load(answer)[component]
print(component, health)
sys.exit(0 if health["status"] == "healthy" else 1)
