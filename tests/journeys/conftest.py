"""quizapp as a person meets it: the real commands, a real browser."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sqlalchemy.orm import Session

from quizapp import config
from quizapp.extensions import db
from quizapp.prepare import app_context

CHROMIUM = "/usr/bin/chromium"
START_SECONDS = 30

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass
class Server:
    """`quizapp run` on an instance folder of its own; `set_up_link` is what it printed."""

    instance: Path
    port: int
    set_up_link: str = ""
    process: subprocess.Popen | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        log = self.instance / "log"
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "quizapp.cli", "run"],
                env=os.environ
                | {"QUIZAPP_INSTANCE": str(self.instance), "PORT": str(self.port), "DATABASE_URL": ""},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self._wait_for_first_page(log)
        printed = re.search(r"http://\S+/set-up/\S+", log.read_text())
        self.set_up_link = printed.group() if printed else ""

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(START_SECONDS)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Its database, for what happened before a journey: use cases, with a `now` of long ago. Committed at the end."""
        with app_context(config.from_environment({"QUIZAPP_INSTANCE": str(self.instance)})):
            yield db.session()
            db.session.commit()

    def _wait_for_first_page(self, log: Path) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.url):
                    return
            except urllib.error.URLError:
                time.sleep(0.05)
        raise AssertionError(f"quizapp run did not serve:\n{log.read_text()}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = Server(tmp_path_factory.mktemp("instance"), port)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@dataclass
class Reader:
    """A person at a browser. Every page they open is checked for accessibility."""

    page: Page
    server: Server
    scripts: bool = True
    "Without scripts the checker cannot run either; the pages are the same."

    def open(self, path: str) -> None:
        response = self.page.goto(path if path.startswith("http") else self.server.url + path)
        assert response.ok, f"{path}: {response.status}"
        self.look()

    def look(self) -> None:
        """No serious or critical fault on the page as it stands, all of it on the screen, its buttons large enough."""
        self.page.wait_for_load_state()
        if not self.scripts:
            return
        found = Axe().run(self.page).response["violations"]
        grave = [fault for fault in found if fault["impact"] in ("serious", "critical")]
        assert grave == [], [(f["id"], [n["html"] for n in f["nodes"]]) for f in grave]
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide} px"
        assert small(self.page, "main .btn, main .option") == []

    def press(self, name: str) -> None:
        """The button or link of that name, as one would click it; then look at where it leads."""
        target = self.page.get_by_role("button", name=name).or_(
            self.page.get_by_role("link", name=name)
        )
        target.first.click()
        self.look()

    def press_by_keys(self, name: str) -> None:
        """The same with Tab and Enter alone."""
        tab_to(self.page, name)
        self.page.keyboard.press("Enter")
        self.look()

    def sign_in_as_first_teacher(self) -> None:
        """Of this server, who may be there already; then to the teacher's pages."""
        page = self.page
        self.open("/sign-in")
        self._introduce()
        page.get_by_role("button", name="Sign in").click()
        self.look()
        if page.get_by_role("link", name="Teach", exact=True).count() == 0:
            self.open(self.server.set_up_link)
            self._introduce()
            page.locator("main").get_by_role("button").click()
            self.look()
        page.get_by_role("link", name="Teach", exact=True).click()
        self.look()

    def _introduce(self) -> None:
        self.page.get_by_label("Name").fill("Tina Teacher")
        self.page.get_by_label("Password").fill("chalk on the sleeve")


LARGE_ENOUGH = 43.5
"""Pixels: 44, less what rounding takes."""


def small(page: Page, controls: str) -> list[str]:
    """What of these is seen and too small for a finger."""
    return page.evaluate(
        """([controls, least]) => [...document.querySelectorAll(controls)].filter(e => e.checkVisibility())
            .filter(e => Math.min(e.offsetHeight, e.offsetWidth) < least).map(e => e.outerHTML)""",
        [controls, LARGE_ENOUGH],
    )


NAMES = "(e => [e.ariaLabel, e.innerText, ...[...(e.labels ?? [])].map(l => l.innerText)])(document.activeElement)"


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control with these words, or with this label, has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if name in [(words or "").strip() for words in page.evaluate(NAMES)]:
            return
    raise AssertionError(f"Tab does not reach {name}")


QUICK_READER = "const now = performance.now.bind(performance); performance.now = () => 50 * now()"
"""They read in a fiftieth of the time, so that no answer of theirs comes too fast to count."""


def new_reader(context: BrowserContext, server: Server, *, scripts: bool = True) -> Reader:
    context.add_init_script(QUICK_READER)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    return Reader(page, server, scripts)


@pytest.fixture
def reader(chromium: Browser, server: Server) -> Iterator[Reader]:
    context = chromium.new_context(viewport=LAPTOP, locale="en-GB", timezone_id="Europe/Berlin")
    yield new_reader(context, server)
    context.close()


@pytest.fixture(params=["light", "dark"])
def phone(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Reader]:
    context = chromium.new_context(viewport=PHONE, color_scheme=request.param, has_touch=True)
    yield new_reader(context, server)
    context.close()


@pytest.fixture
def reader_without_scripts(chromium: Browser, server: Server) -> Iterator[Reader]:
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    yield new_reader(context, server, scripts=False)
    context.close()


@pytest.fixture(scope="session")
def shared_by_link(chromium: Browser, server: Server) -> Callable[..., str]:
    """Called with a title and with how its questions are written, makes a set as a teacher does; returns its link."""

    def make(title: str, write: Callable[[Reader], None]) -> str:
        context = chromium.new_context()
        reader = new_reader(context, server)
        reader.sign_in_as_first_teacher()
        reader.press("New set")
        reader.page.get_by_label("Title").fill(title)
        reader.press("Make the set")
        write(reader)
        reader.page.get_by_label("By link only").check()
        reader.press("Save")
        link = reader.page.get_by_label("Link to copy").input_value()
        context.close()
        return link

    return make
