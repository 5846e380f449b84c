"""What scripts/bench measures with: a PostgreSQL cluster of its own, the jar, and landing folders."""

import contextlib
import csv
import dataclasses
import itertools
import json
import os
import pathlib
import pwd
import resource
import shutil
import socket
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHIPMENT_COLUMNS = [
    "shipment_id",
    "order_id",
    "sku_id",
    "ship_date",
    "delivered_date",
    "qty_shipped",
    "carrier",
    "warehouse",
    "priority",
]

TABLES = {
    "sales_orders": "order_id text, order_date date, customer_id text, sku_id text, qty_ordered numeric, "
    "unit_price numeric, promised_ship_date date, line_status text",
    "shipments": "shipment_id text, order_id text, sku_id text, ship_date date, delivered_date date, "
    "qty_shipped numeric, carrier text, warehouse text, priority text",
}


@dataclasses.dataclass
class Figure:
    """What one measurement took; CPU in seconds, the peak of resident memory in MB."""

    seconds: float = 0
    client_cpu: float = 0
    server_cpu: float = 0
    peak_mb: float = 0

    @property
    def cpu(self):
        return self.client_cpu + self.server_cpu


class Jar:
    def __init__(self, file, heap):
        self.file = file
        self.java = ["java", f"-Xmx{heap}", "-XX:+UseSerialGC"]

    def run(self, settings, *words, archive=None, expected=0):
        """Runs a command and returns its peak of resident memory in MB."""
        options = [f"-XX:SharedArchiveFile={archive}"] if archive else []
        return self.started(settings, options, words, expected)

    def train(self, settings, archive, *words):
        self.started(settings, [f"-XX:ArchiveClassesAtExit={archive}"], words, 0)

    def started(self, settings, options, words, expected):
        command = [*self.java, *options, "-jar", str(self.file), *map(str, words)]
        environment = {**os.environ, "INFULL_SQL_DIR": str(ROOT / "sql"), **settings, "INFULL_LOG_FORMAT": "json"}
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != expected:
            sys.exit(f"{' '.join(command)} failed:\n{output[-3000:]}")
        return usage.ru_maxrss / 1024


class Warehouse(dict):
    """The settings of a command, and the database that they name."""

    database = None


class Cluster:
    """A PostgreSQL of the benchmark's own. The server refuses to run as root, so root hands it to user postgres."""

    def __init__(self, folder):
        self.data = folder / "postgres"
        self.bin = (
            os.environ.get("PG_BIN")
            or subprocess.run(["pg_config", "--bindir"], check=True, capture_output=True, text=True).stdout.strip()
        )
        self.as_user = {"user": "postgres", "group": pwd.getpwnam("postgres").pw_gid} if os.geteuid() == 0 else {}
        self.numbers = itertools.count()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def __enter__(self):
        self.data.mkdir()
        if self.as_user:
            shutil.chown(self.data, "postgres", "postgres")
        self.call("initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8")
        with open(self.data / "postgresql.conf", "a") as settings:
            settings.write(
                f"port = {self.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n"
                "shared_buffers = 2GB\nmax_wal_size = 8GB\n"
            )
        self.call("pg_ctl", "-D", self.data, "-l", self.data / "log", "-w", "start")
        self.postmaster = int((self.data / "postmaster.pid").read_text().split()[0])
        return self

    def __exit__(self, *failure):
        self.call("pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    def call(self, program, *words):
        subprocess.run(
            [f"{self.bin}/{program}", *map(str, words)],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            **self.as_user,
        )

    def psql(self, database, script):
        result = subprocess.run(
            [
                "psql",
                "-XAtq",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                str(self.port),
                "-U",
                "postgres",
                database,
            ],
            input=script,
            capture_output=True,
            text=True,
        )
        if result.returncode != 0:
            sys.exit(f"psql failed: {result.stderr}")
        return result.stdout.strip()

    @contextlib.contextmanager
    def database(self):
        name = f"bench_{next(self.numbers)}"
        self.psql("postgres", f"create database {name}")
        try:
            yield name
        finally:
            self.psql("postgres", f"drop database {name} with (force)")

    @contextlib.contextmanager
    def warehouse(self, jar):
        """Settings of a new warehouse. It is migrated already, which happens once in a release."""
        with self.database() as name:
            settings = Warehouse(
                INFULL_DB_URL=f"jdbc:postgresql://127.0.0.1:{self.port}/{name}",
                INFULL_DB_USER="postgres",
                INFULL_DB_PASSWORD="unused",
            )
            settings.database = name
            jar.run(settings, "rollback", expected=66)
            yield settings

    @contextlib.contextmanager
    def measured(self):
        """A figure that is filled in at the end. What earlier work left to be written is written before."""
        self.psql("postgres", "checkpoint")
        figure = Figure()
        client, server, started = client_cpu(), self.server_cpu(), time.monotonic()
        yield figure
        figure.seconds = time.monotonic() - started
        # A server process is counted until it ends, and then by its parent.
        time.sleep(0.2)
        figure.client_cpu = client_cpu() - client
        figure.server_cpu = self.server_cpu() - server

    def server_cpu(self):
        """CPU seconds of the server and all its processes, also of those that have ended."""
        own = stat(self.postmaster)
        ticks = sum(own[11:15])
        for process in filter(str.isdigit, os.listdir("/proc")):
            with contextlib.suppress(OSError):
                child = stat(process)
                if child[1] == self.postmaster:
                    ticks += child[11] + child[12]
        return ticks / os.sysconf("SC_CLK_TCK")


def client_cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def stat(process):
    """The numbers of /proc/<process>/stat behind the name and the state, which are left as 0."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return [0, *map(int, fields[1:])]


def flatten_shipments(source, target):
    """The JSON lines as CSV, which psql can copy into typed columns."""
    with open(source) as lines, open(target, "w", newline="") as sink:
        writer = csv.writer(sink)
        writer.writerow(SHIPMENT_COLUMNS)
        for line in lines:
            shipment = json.loads(line)
            shipment.update(shipment.pop("event_meta"))
            writer.writerow([shipment[column] for column in SHIPMENT_COLUMNS])


def make_landing(folder, landing, sources):
    """A landing folder with the files of these sources alone, and a SQL project that knows no other."""
    shutil.copytree(ROOT / "sql", folder / "sql")
    for contract in (folder / "sql/sources/daxwellops").glob("*.yml"):
        if contract.stem not in sources:
            contract.unlink()
    (folder / "landing").mkdir()
    for source in sources:
        for file in landing.glob(f"{source}.*"):
            os.link(file, folder / "landing" / file.name)


def make_bare_tables(cluster, database):
    cluster.psql(database, ";".join(f"create table {table} ({columns})" for table, columns in TABLES.items()))
