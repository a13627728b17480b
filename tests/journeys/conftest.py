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
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
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
    hands: str = "keys"
    "With what they do it: keys, or a finger on the screen."

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

    def act(self, name: str) -> None:
        """The same as `hands` do it. Where it leads is to be waited for before it is looked at."""
        if self.hands == "keys":
            tab_to(self.page, name)
            self.page.keyboard.press("Enter")
        else:
            control = self.page.get_by_role("button", name=name).or_(self.page.get_by_role("link", name=name))
            control.first.tap()

    def write(self, label: str, words: str) -> None:
        """Into the field of that label, in place of what is there."""
        if self.hands == "keys":
            tab_to(self.page, label)
        else:
            self.page.get_by_label(label, exact=True).tap()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def answer(self, words: str) -> None:
        """The question that is shown, in whatever form; no words are "I don't know"."""
        entry, option = self.page.locator("input[name=response]"), self.page.locator(".option", has_text=words)
        if not words:
            self.act("I don’t know")
        elif entry.count():
            expect(entry).to_be_focused()
            self.page.keyboard.type(words)
            self.page.keyboard.press("Enter")
        elif self.hands == "keys":
            self.page.keyboard.press(option.locator(".option-key").inner_text())
        else:
            option.tap()
        expect(self.page.locator("#next")).to_be_focused()

    def sign_in(self, name: str, password: str) -> None:
        self.open("/sign-in")
        self.write("Name", name)
        self.write("Password", password)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("link", name=name)).to_be_visible()
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


def new_reader(context: BrowserContext, server: Server, *, scripts: bool = True, hands: str = "keys") -> Reader:
    context.add_init_script(QUICK_READER)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("pageerror", lambda error: pytest.fail(f"script error: {error}"))
    return Reader(page, server, scripts, hands)


@pytest.fixture
def reader(chromium: Browser, server: Server) -> Iterator[Reader]:
    with reader_at(chromium, server, "laptop") as reader:
        yield reader


@contextmanager
def reader_at(chromium: Browser, server: Server, screen: str, scheme: str = "light") -> Iterator[Reader]:
    """Somebody at a browser of their own: at the keys of a "laptop", or with a finger on a "phone"."""
    touch = screen == "phone"
    context = chromium.new_context(
        viewport=PHONE if touch else LAPTOP, has_touch=touch, is_mobile=touch, color_scheme=scheme,
        locale="en-GB", timezone_id="Europe/Berlin",
    )  # fmt: skip
    yield new_reader(context, server, hands="finger" if touch else "keys")
    context.close()


@pytest.fixture(params=["light", "dark"])
def phone(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Reader]:
    with reader_at(chromium, server, "phone", request.param) as reader:
        yield reader


@pytest.fixture(params=[("laptop", "light"), ("laptop", "dark"), ("phone", "light"), ("phone", "dark")], ids=" ".join)
def anywhere(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[Reader]:
    with reader_at(chromium, server, *request.param) as reader:
        yield reader


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
