"""The real engine proxy: haproxy with the project's configuration, in a container before the real engine."""

from __future__ import annotations

import http.client
import os
import time
from dataclasses import dataclass
from pathlib import Path

from docker import APIClient

CONFIGURATION = Path(__file__).parent.parent / "engine-proxy" / "haproxy.cfg"
SOCKET = Path("/var/run/docker.sock")
_IMAGES = ("infull-offline/haproxy", "haproxy")


def proxy_image(engine: APIClient) -> str | None:
    tags = [tag for image in engine.images() for tag in image["RepoTags"] or []]
    wanted = os.environ.get("INFULL_HAPROXY_IMAGE")
    if wanted:
        return wanted if wanted in tags else None
    return next((tag for name in _IMAGES for tag in tags if tag.startswith(f"{name}:")), None)


@dataclass
class Answer:
    status: int
    text: str


class EngineProxy:
    """Runs as its own user, which is in the group of the engine's socket, and listens on a free port of this host."""

    def __init__(self, engine: APIClient, image: str, settings: dict[str, str]) -> None:
        self._engine = engine
        self._container = engine.create_container(
            image,
            environment=settings,
            ports=[2375],
            host_config=engine.create_host_config(
                binds=[f"{CONFIGURATION}:/usr/local/etc/haproxy/haproxy.cfg:ro", f"{SOCKET}:{SOCKET}"],
                port_bindings={2375: ("127.0.0.1",)},
                group_add=[SOCKET.stat().st_gid],
                cap_drop=["ALL"],
            ),
        )["Id"]
        engine.start(self._container)
        self.port = int(engine.port(self._container, 2375)[0]["HostPort"])
        self._wait()

    @property
    def url(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None) -> Answer:
        sent = {"Content-Type": "application/json", **(headers or {})}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, sent, encode_chunked="Transfer-Encoding" in sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.read().decode())
        finally:
            connection.close()

    def log(self) -> str:
        return self._engine.logs(self._container).decode()

    def remove(self) -> None:
        self._engine.remove_container(self._container, force=True)

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                if self.ask("GET", "/_ping") == Answer(200, "OK"):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"The engine proxy does not answer: {self.log()}")
