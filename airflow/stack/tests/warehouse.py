"""The warehouse as one of its logins sees it, through psql in its own container."""

import os
import subprocess


class RefusedError(Exception):
    """PostgreSQL said no; the message is its own."""


class Login:
    def __init__(self, stack, role: str, database: str = "infull_demo"):
        self.stack = stack
        self.role = role
        self.database = database

    def rows(self, sql: str) -> list[str]:
        """The rows of a query, columns separated by |. Raises RefusedError with the server's message."""
        password = self.stack.settings[f"{self.role.upper()}_PASSWORD"]
        words = [
            "docker",
            "exec",
            "-i",
            "-e",
            "PGPASSWORD",
            self.stack.container("warehouse"),
            "psql",
            "-XAtq",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            "127.0.0.1",
            "-U",
            self.role,
            self.database,
        ]
        result = subprocess.run(
            words, input=sql, capture_output=True, text=True, env={**os.environ, "PGPASSWORD": password}
        )
        if result.returncode != 0:
            raise RefusedError(result.stderr.strip())
        return result.stdout.splitlines()

    def figures(self) -> list[str]:
        """The published KPIs: name, numerator, denominator."""
        return self.rows(
            """select kpi, trim_scale(sum(numerator)), trim_scale(sum(denominator))
            from kpi_values group by kpi order by kpi""".replace("from ", "from analytics.")
        )

    def publication(self) -> int:
        return int(self.rows("select coalesce(max(publication_id), 0) from analytics.current_publication")[0])
