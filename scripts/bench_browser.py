"""A headless Chromium that scripts/bench-site opens pages with: the WebDriver protocol, spoken by chromedriver."""

import json
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

CHROMIUM = os.environ.get("INFULL_CHROMIUM", "/usr/bin/chromium")
CHROMEDRIVER = os.environ.get("INFULL_CHROMEDRIVER", "/usr/bin/chromedriver")
SWITCHES = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--window-size=1440,900",
    "--enable-precise-memory-info",
]


class Browser:
    """Each has a profile of its own, so nothing is cached but what the system keeps of files."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="infull-bench-browser-", ignore_cleanup_errors=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.driver = subprocess.Popen(
            [CHROMEDRIVER, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.address = f"http://127.0.0.1:{port}"
        self.await_driver()
        options = {"binary": CHROMIUM, "args": [*SWITCHES, f"--user-data-dir={self.profile.name}"]}
        session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.address += "/session/" + session["sessionId"]
        self.call("POST", "/timeouts", {"script": 600_000, "pageLoad": 600_000})
        return self

    def __exit__(self, *failure):
        try:
            self.call("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.profile.cleanup()

    def await_driver(self):
        until = time.monotonic() + 20
        while True:
            try:
                return self.call("GET", "/status")
            except urllib.error.URLError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refusal:
            raise RuntimeError(json.load(refusal)["value"]["message"]) from None

    def open(self, page):
        """A page that was not open before: the same address with another fragment would only scroll."""
        self.call("POST", "/url", {"url": "about:blank"})
        self.call("POST", "/url", {"url": page})

    def run(self, script, *arguments):
        """The script calls its last argument with the result."""
        return self.call("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def slow_down(self, times):
        self.call("POST", "/goog/cdp/execute", {"cmd": "Emulation.setCPUThrottlingRate", "params": {"rate": times}})


def page_of(site, fragment):
    return pathlib.Path(site, "index.html").resolve().as_uri() + fragment
