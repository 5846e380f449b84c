"""One container on the engine, from creation to removal. Every call to the engine is in this file.

They go through the engine proxy, which lets exactly these calls pass: docs/airflow.md lists them, and
airflow/engine-proxy/haproxy.cfg enforces the list. A new call or field here needs a change there.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from airflow.sdk.exceptions import AirflowException, AirflowFailException
from docker import APIClient
from docker.errors import APIError, DockerException, NotFound
from docker.types import LogConfig, Mount
from requests import RequestException

from common.result_line import lines_of

# A command ends within 3 s of SIGTERM, with its transaction rolled back. Airflow kills a task process that it wants to
# end after 5 s, and by then the container has to be gone.
_GRACE_SECONDS = 3
# The result is the last event, but a table of standard output may come after it.
_TAIL_LINES = 1000
# Not allowed by the proxy, not understood, image or network not there.
_REFUSALS = (400, 403, 404)


@dataclass(frozen=True)
class ContainerPlan:
    """
    What to run. The environment carries the password, which is kept out of everything that is shown or stored.

    :param settings: the names in .env of what the environment calls otherwise
    """

    image: str
    command: list[str]
    environment: dict[str, str]
    labels: dict[str, str]
    network: str
    mounts: list[Mount]
    memory: str
    settings: Mapping[str, str] = field(default_factory=dict)

    def hide_password(self, line: str) -> str:
        """Airflow masks secrets in the task's log; the scheduler's output and results would show them."""
        password = self.environment.get("INFULL_DB_PASSWORD")
        if not password:
            return line
        return line.replace(json.dumps(password)[1:-1], "***").replace(password, "***")

    def __repr__(self) -> str:
        return f"ContainerPlan(image={self.image}, command={self.command}, labels={self.labels})"


def create(engine: APIClient, plan: ContainerPlan) -> str:
    """Returns the id. Fails the task at once when the engine or its proxy refuses: a retry would be refused too."""
    with engine_trouble(final=_REFUSALS):
        created = engine.create_container(
            image=plan.image,
            command=plan.command,
            environment=plan.environment,
            labels=plan.labels,
            # What the scheduler's own Docker configuration says of proxies is no business of the task.
            use_config_proxy=False,
            host_config=engine.create_host_config(
                network_mode=plan.network,
                mounts=plan.mounts,
                mem_limit=plan.memory,
                memswap_limit=plan.memory,
                cap_drop=["ALL"],
                security_opt=["no-new-privileges"],
                log_config=LogConfig(type="json-file", config={"max-size": "20m", "max-file": "5"}),
            ),
        )
    return created["Id"]


def run(
    engine: APIClient, container: str, plan: ContainerPlan, show: Callable[[str], None]
) -> tuple[int, bool, list[str]]:
    """Starts the container, shows its lines as they come, and returns exit code, whether memory ran out, last lines."""
    with engine_trouble(final=_REFUSALS):
        engine.start(container)
    for line in lines_of(engine.logs(container, stream=True, follow=True)):
        show(plan.hide_password(line))
    exit_code = engine.wait(container, timeout=None)["StatusCode"]
    out_of_memory = engine.inspect_container(container)["State"]["OOMKilled"]
    # Read again, as the stream above ends early when the proxy is restarted, and the container runs on.
    last_lines = lines_of([engine.logs(container, tail=_TAIL_LINES)])
    return exit_code, out_of_memory, [plan.hide_password(line) for line in last_lines]


def stop(engine: APIClient, container: str) -> None:
    with contextlib.suppress(NotFound):
        engine.stop(container, timeout=_GRACE_SECONDS)


def discard(engine: APIClient, container: str) -> None:
    """Stops and removes; anonymous volumes go with it, named ones stay."""
    with contextlib.suppress(NotFound):
        stop(engine, container)
        engine.remove_container(container, v=True, force=True)


def with_labels(engine: APIClient, labels: dict[str, str]) -> list[str]:
    """The ids of containers, running or not, that carry all these labels."""
    wanted = [f"{name}={value}" for name, value in labels.items()]
    return [found["Id"] for found in engine.containers(all=True, filters={"label": wanted})]


@contextlib.contextmanager
def engine_trouble(*, final: tuple[int, ...] = (403,)) -> Iterator[None]:
    """
    An engine that is away or overloaded, or a container that someone removed: the task is tried again.

    :param final: answers that a retry would get again, so that the task fails at once
    """
    try:
        yield
    except (DockerException, RequestException) as e:
        status = e.status_code if isinstance(e, APIError) else None
        reason = str(getattr(e, "explanation", None) or e).rstrip(".")
        if status in final:
            raise AirflowFailException(f"The engine refused: {reason}. {_remedy(status)}") from e
        raise AirflowException(f"The engine did not do its part: {reason}. Retried while tries are left") from e


def _remedy(status: int) -> str:
    if status == 403:
        return "docs/airflow.md says what the proxy lets pass, and by which settings"
    return "The image (INFULL_IMAGE), its network and its volumes must exist on that engine; see docs/airflow.md"
