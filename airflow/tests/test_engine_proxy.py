"""The proxy lets java_task work, and nothing else: each refusal here would hand over the host, or a password."""

from __future__ import annotations

import json

import pytest
from docker import APIClient
from docker.types import Mount

from common import task_container
from common.task_container import ContainerPlan
from engine_fixtures import ENGINE_URL, NAME, VOLUMES, skip
from engine_proxy import SOCKET, EngineProxy, proxy_image

ID = "0123456789abcdef" * 4
CREATE = "/v1.41/containers/create"


@pytest.fixture(scope="module")
def image(build_stand_in) -> str:
    return build_stand_in({})


@pytest.fixture(scope="module")
def proxy(engine, image):
    name = proxy_image(engine)
    if name is None or not SOCKET.exists():
        skip("no local haproxy image, or no engine socket to put it before: set INFULL_HAPROXY_IMAGE")
    proxy = EngineProxy(engine, name, {**VOLUMES, "INFULL_IMAGE": image, "INFULL_NETWORK": NAME})
    yield proxy
    proxy.remove()


@pytest.fixture(scope="module")
def description(image) -> str:
    """What java_task sends to have a container made, byte for byte."""

    class Recorder(APIClient):
        def post(self, url, data=None, **kwargs):
            self.sent = data
            raise InterruptedError

    recorder = Recorder(ENGINE_URL)
    labels = {
        "infull.dag": "d",
        "infull.run": "manual__2026-01-31T05:00:00+00:00",
        "infull.task": "t",
        "infull.try": "1",
    }
    mount = Mount("/landing", VOLUMES["INFULL_LANDING_VOLUME"], read_only=True)
    environment = {"INFULL_DB_PASSWORD": 'a"b\\c', "INFULL_RUN_ID": "d/r"}
    with pytest.raises(InterruptedError):
        task_container.create(
            recorder, ContainerPlan(image, ["load", '--select="a\\b"'], environment, labels, NAME, [mount], "2g")
        )
    return recorder.sent


def test_whole_pipeline_runs_through_the_proxy(pipeline, proxy, monkeypatch):
    monkeypatch.setenv("INFULL_DOCKER_URL", proxy.url)

    assert pipeline.run({}).state == "success"
    assert " POST /v1.41/containers/create 201 " in proxy.log()


def test_description_of_java_task_passes(proxy, engine, description):
    answer = proxy.ask("POST", CREATE, description)

    assert answer.status == 201, answer.text
    engine.remove_container(json.loads(answer.text)["Id"])


def test_description_without_mount_passes(proxy, engine, description):
    start, end = description.index('"Mounts": [') + len('"Mounts": ['), description.index(']}, "Labels"')
    answer = proxy.ask("POST", CREATE, description[:start] + description[end:])

    assert answer.status == 201, answer.text
    engine.remove_container(json.loads(answer.text)["Id"])


HOST = '"HostConfig": {'


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (HOST, HOST + '"Privileged": true, '),
        (HOST, HOST + '"\\u0050rivileged": true, '),
        (HOST, HOST + '"Binds": ["/:/host"], '),
        (HOST, HOST + '"CapAdd": ["SYS_ADMIN"], '),
        (HOST, HOST + '"PidMode": "host", '),
        (HOST, HOST + '"IpcMode": "host", '),
        (HOST, HOST + '"UsernsMode": "host", '),
        (HOST, HOST + '"VolumesFrom": ["infull-warehouse"], '),
        (HOST, HOST + '"Devices": [{"PathOnHost": "/dev/vda", "PathInContainer": "/d", "CgroupPermissions": "rwm"}], '),
        (HOST, '"hostconfig": {"Privileged": true}, ' + HOST),
        (HOST, '"HostConfig": {"Privileged": true}, ' + HOST),
        ('"Labels": {', '"HostConfig": {"Privileged": true}, "Labels": {'),
        ('"infull.try": "1"}}', '"infull.try": "1"}, "hostConfig": {"Binds": ["/:/host"]}}'),
        ('"infull.try": "1"}}', '"infull.try": "1"}}{"HostConfig": {"Privileged": true}}'),
        ('"CapDrop": ["ALL"]', '"CapDrop": []'),
        ('"SecurityOpt": ["no-new-privileges"]', '"SecurityOpt": ["apparmor=unconfined"]'),
        ('"Memory": 2147483648', '"Memory": 0'),
        (f'"NetworkMode": "{NAME}"', '"NetworkMode": "host"'),
        (f'"NetworkMode": "{NAME}"', '"NetworkMode": "container:infull-warehouse"'),
        ('"Type": "volume"', '"Type": "bind"'),
        (VOLUMES["INFULL_LANDING_VOLUME"], "infull-warehouse-data"),
        (f'"{VOLUMES["INFULL_LANDING_VOLUME"]}"', '"/"'),
        ('"Target": "/landing"', '"Target": "/opt/infull"'),
        ('"ReadOnly": true}', '"ReadOnly": true, "VolumeOptions": {"DriverConfig": {"Options": {"device": "/"}}}}'),
        (
            '"ReadOnly": true}]',
            '"ReadOnly": true}, {"Target": "/site", "Source": "/", "Type": "bind", "ReadOnly": false}]',
        ),
        ('"NetworkDisabled": false', '"NetworkDisabled": false, "Entrypoint": ["sh"]'),
        ('"NetworkDisabled": false', '"NetworkDisabled": false, "User": "0"'),
        ('"Cmd": ["load"', '"Cmd": ["rollback"'),
        ('"Env": [', '"Env": ["LD_PRELOAD=/site/evil.so", '),
        ('"infull.dag": "d"', '"com.docker.compose.project": "infull"'),
        ('"Image": "', '"Image": "other-'),
        ("--select", "-" * 12_000),
    ],
)
def test_other_descriptions_are_refused(proxy, engine, description, written, instead):
    assert written in description
    answer = proxy.ask("POST", CREATE, description.replace(written, instead, 1))
    if answer.status == 201:
        engine.remove_container(json.loads(answer.text)["Id"])

    assert answer.status == 403
    assert json.loads(answer.text)["message"].startswith("the engine proxy lets ")
    assert engine.containers(all=True, filters={"network": NAME}) == []


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("GET /v1.41/containers/json", None),
        ("GET /v1.41/containers/json?all=1", None),
        ('GET /v1.41/containers/json?limit=-1&all=1&size=0&trunc_cmd=0&filters={"label":["a"]}', None),
        ("GET /v1.41/containers/infull-warehouse/json", None),
        (f"GET /v1.41/containers/{ID[:12]}/json", None),
        (f"GET /v1.41/containers/{ID}/archive?path=/", None),
        (f"GET /v1.41/containers/{ID}/export", None),
        (f"GET /v1.41/containers/{ID}/json/../../json", None),
        (f"GET //v1.41/containers/{ID}/json", None),
        ("GET /info", None),
        ("GET /v1.41/events", None),
        ("GET /v1.41/images/json", None),
        ("GET /v1.41/volumes", None),
        (f"HEAD /v1.41/containers/{ID}/archive?path=/", None),
        (f"PUT /v1.41/containers/{ID}/archive?path=/", "x"),
        (f"POST /v1.41/containers/{ID}/attach?stream=1&stdin=1", None),
        (f"POST /v1.41/containers/{ID}/exec", '{"Cmd": ["sh"]}'),
        (f"POST /v1.41/containers/{ID}/update", "{}"),
        (f"POST /v1.41/containers/{ID}/start", '{"Privileged": true}'),
        (f"POST /v1.21/containers/{ID}/start", None),
        ("POST /v1.41/build", "x"),
        ("POST /v1.41/containers/prune", None),
        ("POST /v1.41/images/create?fromImage=x", None),
        ("POST /v1.41/networks/create", "{}"),
        ("POST /v1.41/volumes/create", "{}"),
        ("DELETE /v1.41/volumes/infull-warehouse-data", None),
        ("DELETE /v1.41/containers/infull-warehouse?force=1", None),
    ],
)
def test_other_calls_are_refused(proxy, call, body):
    method, path = call.split(" ")

    assert proxy.ask(method, path, body).status == 403


def test_ways_around_the_inspection_are_refused(proxy, description):
    assert proxy.ask("POST", f"{CREATE}?name=infull-warehouse", description).status == 403
    assert proxy.ask("POST", "/v1.21/containers/create", description).status == 403
    assert proxy.ask("POST", CREATE, description, {"Upgrade": "tcp", "Connection": "Upgrade"}).status == 403
    assert proxy.ask("POST", CREATE, iter([description.encode()]), {"Transfer-Encoding": "chunked"}).status == 403
