"""docker-compose.yml is read by Compose v1 and v2, and needs its secrets."""

import os
import subprocess

from compose import ROOT, run

IMAGE = "infull-offline/compose:trixie"


def test_compose_v2_reads_the_file(stack):
    words = [
        "docker",
        "run",
        "--rm",
        "-v",
        f"{ROOT}:/project:ro",
        "-v",
        f"{stack.env_file}:/stack.env:ro",
        IMAGE,
        "docker-compose",
        "--env-file",
        "/stack.env",
        "--project-directory",
        "/project",
        "--profile",
        "cli",
        "--profile",
        "metabase",
        "config",
        "--services",
    ]
    services = run(words).split()
    print(
        "\nstack: read by",
        run(["docker", "run", "--rm", IMAGE, "docker-compose", "version", "--short"]).strip(),
        "and",
        run(["docker-compose", "version", "--short"]).strip(),
    )
    assert set(services) == set(stack.compose("config", "--services").split())


def test_without_passwords_nothing_is_started(stack, tmp_path):
    empty = tmp_path / "empty.env"
    empty.write_text("")
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("INFULL_", "COMPOSE_"))}
    result = subprocess.run(
        ["docker-compose", "--env-file", empty, "-f", ROOT / "docker-compose.yml", "config"],
        capture_output=True,
        text=True,
        env=clean,
        cwd=tmp_path,
        check=False,
    )
    assert result.returncode != 0
    assert "run scripts/init-env" in result.stderr
