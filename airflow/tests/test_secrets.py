"""Passwords reach the command and nothing else."""

from __future__ import annotations

from conftest import HOME, SECRETS

# In a line of its own, and in the result line, where a quote or a backslash would be escaped.
TELLS_ITS_PASSWORD = r"""
echo "In the container: [$INFULL_DB_USER] [$INFULL_DB_PASSWORD]"
finish 0 "As JSON: [$(printf %s "$INFULL_DB_PASSWORD" | sed 's/[\\"]/\\&/g')]"
"""


def test_each_command_logs_in_with_its_own_password(pipeline):
    checks = {
        "load": ("infull_load", "INFULL_LOAD_PASSWORD"),
        "transform": ("infull_transform", "INFULL_TRANSFORM_PASSWORD"),
        "test": ("infull_transform", "INFULL_TRANSFORM_PASSWORD"),
        "publish": ("infull_transform", "INFULL_TRANSFORM_PASSWORD"),
        "report": ("infull_watch", "INFULL_WATCH_PASSWORD"),
    }
    behaviour = {
        command: f'[ "$INFULL_DB_USER" = {user} ] && [ "$INFULL_DB_PASSWORD" = \'{SECRETS[secret]}\' ] || exit 1'
        for command, (user, secret) in checks.items()
    }

    assert pipeline.run(behaviour).state == "success"


def test_no_password_is_logged_or_stored_by_airflow(pipeline, capfd):
    outcome = pipeline.run(dict.fromkeys(["load", "transform", "report"], TELLS_ITS_PASSWORD))

    printed = outcome.logs + "".join(capfd.readouterr())
    stored = b"".join(file.read_bytes() for file in HOME.rglob("*") if file.is_file())
    assert outcome.state == "success"
    assert "In the container: [infull_load] [***]" in printed
    assert outcome.results["load"]["message"] == "As JSON: [***] (load, exit 0)"
    for name, secret in SECRETS.items():
        assert secret not in printed, name
        assert secret.encode() not in stored, name
    # The database was looked into: it does hold the results of this very run.
    assert outcome.run_id.encode() in stored


def test_no_password_is_in_a_serialized_dag(dags):
    from airflow.serialization.serialized_objects import DagSerialization

    serialized = {name: str(DagSerialization.to_dict(dag)) for name, dag in dags.items()}

    for name, text in serialized.items():
        assert "--as-of" in text, "the serialized DAG has the commands"
        assert not [secret for secret in SECRETS.values() if secret in text], name
