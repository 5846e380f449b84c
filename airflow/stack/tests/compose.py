"""A stack of its own, from docker-compose.yml and scripts/init-env: other project, ports, volumes and passwords."""

import os
import pathlib
import socket
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]


class Stack:
    """The stack as an operator handles it: by docker-compose and docker."""

    def __init__(self, folder: pathlib.Path, project: str, settings: dict[str, str]):
        self.folder = folder
        self.project = project
        self.env_file = folder / "stack.env"
        self.landing = folder / "landing"
        init = {
            "COMPOSE_PROJECT_NAME": project,
            "INFULL_AIRFLOW_PORT": str(free_port()),
            "INFULL_LANDING_DIR": str(self.landing),
            "INFULL_SITE_PORT": str(free_port()),
            "INFULL_WAREHOUSE_PORT": str(free_port()),
        }
        run([ROOT / "scripts/init-env", "--offline", self.env_file], env={**os.environ, **init})
        with self.env_file.open("a") as file:
            file.writelines(f"{name}={value}\n" for name, value in settings.items())
        lines = [line for line in self.env_file.read_text().splitlines() if "=" in line and line[0] != "#"]
        self.settings = dict(line.split("=", 1) for line in lines)

    def compose(self, *words: str) -> str:
        # Settings come from the file alone: a variable of the shell would win over it.
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("INFULL_", "COMPOSE_"))}
        base = [
            "docker-compose",
            "--env-file",
            self.env_file,
            "--project-directory",
            ROOT,
            "-f",
            ROOT / "docker-compose.yml",
        ]
        return run([*base, *words], env=clean, cwd=ROOT)

    def up(self):
        self.compose("up", "--detach", "--no-build")

    def down(self):
        self.compose("down", "--volumes", "--remove-orphans", "--timeout", "5")

    def container(self, service: str) -> str:
        project = f"label=com.docker.compose.project={self.project}"
        return run(
            ["docker", "ps", "-aq", "--filter", project, "--filter", f"label=com.docker.compose.service={service}"]
        ).strip()

    def secrets(self) -> dict[str, str]:
        """Every value of the settings that must not be seen anywhere, by the name of its setting."""
        return {k: v for k, v in self.settings.items() if k.endswith(("_PASSWORD", "_KEY", "_SECRET"))}


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def run(words, **options) -> str:
    """Standard output of a command that must succeed."""
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True, **options)
    if result.returncode != 0:
        raise AssertionError(
            f"{' '.join(map(str, words))} ended with {result.returncode}:\n{result.stdout}{result.stderr}"
        )
    return result.stdout
