"""A stand-in for the task image: a real container whose commands end as a test wants them to."""

from __future__ import annotations

import hashlib
import io
import json
import os

from docker import APIClient

REPOSITORY = "infull-dags-test"

_BASES = ("infull-offline/debian", "infull-offline/python", "infull-offline/jre", "debian", "python", "alpine")

# Speaks as the jar does: an event for the start, and a result as the last line.
_SCRIPT = """
say() { printf '{"level":"%%s","event":"%%s","command":"%%s","message":"%%s"%%s}\\n' "$1" "$2" "$command" "$3" "$4"; }
finish() { say INFO cmd_result "$2 ($command, exit $1)" ",\\"exit_code\\":$1,\\"publication\\":7"; exit "$1"; }
command=$1
say INFO cmd_start "Started $command"
case $command in
%s
esac
finish 0 "Did $*"
"""


def base_image(engine: APIClient) -> str | None:
    """A local image with a shell; none when there is no such image."""
    tags = [tag for image in engine.images() for tag in image["RepoTags"] or []]
    wanted = os.environ.get("INFULL_TEST_BASE_IMAGE")
    if wanted:
        return wanted if wanted in tags else None
    found = [tag for base in _BASES for tag in tags if tag.rpartition(":")[0] == base]
    return found[0] if found else None


def build(engine: APIClient, base: str, behaviour: dict[str, str]) -> str:
    """Builds an image whose commands run these lines of shell, and returns its tag."""
    cases = "\n".join(f"{command}) {lines} ;;" for command, lines in behaviour.items())
    script = _SCRIPT % cases
    dockerfile = f"FROM {base}\nENTRYPOINT {json.dumps(['/bin/sh', '-c', script, 'infull'])}\n"
    tag = f"{REPOSITORY}:{hashlib.sha256(dockerfile.encode()).hexdigest()[:12]}"
    for answer in engine.build(fileobj=io.BytesIO(dockerfile.encode()), tag=tag, rm=True, decode=True):
        if "error" in answer:
            raise RuntimeError(answer["error"])
    return tag
