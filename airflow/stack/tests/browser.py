"""Airflow's pages in headless Chromium, as a person sees them. INFULL_SCREENSHOTS=FOLDER keeps what was seen."""

import os
import pathlib
import urllib.parse

from rest import wait_until
from selenium import webdriver
from selenium.webdriver.common.by import By

CHROMIUM = os.environ.get("INFULL_CHROMIUM", "/usr/bin/chromium")
CHROMEDRIVER = os.environ.get("INFULL_CHROMEDRIVER", "/usr/bin/chromedriver")
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)


class Browser:
    """One window, in which the admin is logged in."""

    def __init__(self, airflow, profile: pathlib.Path):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for word in (*OPTIONS, f"--user-data-dir={profile}", "--window-size=1360,1000"):
            options.add_argument(word)
        self.driver = webdriver.Chrome(options, webdriver.ChromeService(CHROMEDRIVER))
        self.airflow = airflow
        self.log_in()

    def log_in(self):
        self.driver.get(f"{self.airflow.url}/auth/login/")
        self.driver.find_element(By.NAME, "username").send_keys("admin")
        self.driver.find_element(By.NAME, "password").send_keys(self.airflow.password)
        self.driver.find_element(By.CSS_SELECTOR, "[type=submit]").click()
        wait_until(lambda: "/auth/login" not in self.driver.current_url, 30, self.text)

    def see_run(self, run, *texts: str, page: str = ""):
        """Opens the page of a DAG run, or one below it, and waits until it shows all of the texts."""
        self.driver.get(f"{self.airflow.url}/dags/{run.dag}/runs/{urllib.parse.quote(run.run_id, safe='')}{page}")
        self.expect(*texts)

    def see_trigger_form(self, dag: str, *texts: str):
        self.driver.get(f"{self.airflow.url}/dags/{dag}")
        button = "//button[normalize-space()='Trigger']"
        wait_until(lambda: self.driver.find_elements(By.XPATH, button), 60, self.text)[0].click()
        self.expect(*texts)

    def expect(self, *texts: str):
        wait_until(
            lambda: all(text in self.text() for text in texts), 60, lambda: f"not all of {texts} in {self.text()}"
        )

    def text(self) -> str:
        return self.driver.find_element(By.TAG_NAME, "body").text

    def keep(self, name: str):
        folder = os.environ.get("INFULL_SCREENSHOTS")
        if folder:
            self.driver.save_screenshot(str(pathlib.Path(folder) / f"{name}.png"))

    def close(self):
        self.driver.quit()
