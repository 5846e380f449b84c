"""Airflow's REST API, as far as the tests use it: trigger, watch, clear, and read what a person could see."""

import json
import time
import urllib.error
import urllib.parse
import urllib.request

DONE = ("success", "failed")


class Airflow:
    def __init__(self, url: str, password: str):
        self.url = url
        self.password = password
        self.token = None

    def call(self, method: str, path: str, body=None):
        if self.token is None:
            self.token = self.log_in()
        try:
            return self.send(method, f"/api/v2{path}", body, {"Authorization": f"Bearer {self.token}"})
        except urllib.error.HTTPError as refusal:
            raise AssertionError(f"{method} {path}: {refusal.code} {refusal.read().decode()}") from refusal

    def log_in(self) -> str:
        return self.send("POST", "/auth/token", {"username": "admin", "password": self.password}, {})["access_token"]

    def send(self, method: str, path: str, body, headers):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.url + path, data, {"Content-Type": "application/json", **headers}, method=method
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            text = answer.read().decode()
        return json.loads(text) if text else None

    def unpause(self, dag: str):
        self.call("PATCH", f"/dags/{dag}", {"is_paused": False})

    def trigger(self, dag: str, **params) -> "Run":
        made = self.call("POST", f"/dags/{dag}/dagRuns", {"logical_date": None, "conf": params})
        return Run(self, dag, made["dag_run_id"])


class Run:
    """One DAG run."""

    def __init__(self, airflow: Airflow, dag: str, run_id: str):
        self.airflow = airflow
        self.dag = dag
        self.run_id = run_id
        self.path = f"/dags/{dag}/dagRuns/{urllib.parse.quote(run_id, safe='')}"

    def state(self) -> str:
        return self.airflow.call("GET", self.path)["state"]

    def finished(self, seconds: float = 300) -> str:
        """Waits until the run is over, and returns its state."""
        return wait_until(
            lambda: (state := self.state()) in DONE and state, seconds, lambda: f"{self.run_id}: {self.states()}"
        )

    def tasks(self) -> dict[str, dict]:
        found = self.airflow.call("GET", f"{self.path}/taskInstances")["task_instances"]
        return {task["task_id"]: task for task in found}

    def states(self) -> dict[str, str]:
        return {name: task["state"] for name, task in self.tasks().items()}

    def tries(self, task: str) -> list[dict]:
        """Every try of a task, the first one first."""
        found = self.airflow.call("GET", f"{self.path}/taskInstances/{task}/tries")["task_instances"]
        return sorted(found, key=lambda each: each["try_number"])

    def log(self, task: str, number: int) -> str:
        return json.dumps(self.airflow.call("GET", f"{self.path}/taskInstances/{task}/logs/{number}?full_content=true"))

    def result(self, task: str) -> dict:
        """What the last line of the task's container said: its XCom."""
        found = self.airflow.call("GET", f"{self.path}/taskInstances/{task}/xcomEntries/return_value?deserialize=true")
        value = found["value"]
        return json.loads(value) if isinstance(value, str) else value

    def fail(self, task: str):
        """Stops a task as the button "Mark as failed" does."""
        self.airflow.call("PATCH", f"{self.path}/taskInstances/{task}", {"new_state": "failed"})

    def clear(self, task: str):
        """Runs a task and what follows it again."""
        self.airflow.call(
            "POST",
            f"/dags/{self.dag}/clearTaskInstances",
            {
                "dry_run": False,
                "dag_run_id": self.run_id,
                "task_ids": [task],
                "include_downstream": True,
                "only_failed": False,
                "reset_dag_runs": True,
            },
        )


def wait_until(condition, seconds: float, describe=lambda: ""):
    """Returns the first true value of the condition; fails with the description when time is up."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.5)
    raise AssertionError(f"Still not so after {seconds:.0f} s: {describe()}")
