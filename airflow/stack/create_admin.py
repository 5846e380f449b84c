"""Makes the user admin with the password of INFULL_AIRFLOW_PASSWORD, or gives the existing one that password."""

import os

from airflow.providers.fab.auth_manager.cli_commands.utils import get_application_builder

with get_application_builder() as builder:
    security = builder.sm
    password = os.environ["INFULL_AIRFLOW_PASSWORD"]
    admin = security.find_user(username="admin")
    if admin:
        security.reset_password(admin.id, password)
        print("User admin has the password of INFULL_AIRFLOW_PASSWORD")
    elif security.add_user(
        "admin", "InFull", "Administrator", "admin@localhost", security.find_role("Admin"), password
    ):
        print("Made user admin")
    else:
        raise SystemExit("Cannot make user admin; the reason is logged above")
