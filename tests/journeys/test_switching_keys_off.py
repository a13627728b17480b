"""Who switches single keys off is safe from every one of them (WCAG 2.1.4), and still gets along with Tab and Enter."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import past
from tests.journeys.conftest import Reader, Server, tab_to

SINGLE_KEYS = [*"0123456789abcdefghijklmnopqrstuvwxyz?/.,-=[];' ", "Backspace", "Delete"]


@pytest.fixture(scope="module")
def lights_link(server: Server) -> str:
    with server.session() as session:
        lights = past.lights(session, title="Lights without keys", facts=4, now=datetime.now(UTC))
        return f"{server.url}/sets/{lights.id}"


@pytest.fixture
def keyless(reader: Reader, lights_link: str) -> Reader:
    """A guest with a quiz of four begun, keys switched off since."""
    reader.open(lights_link)
    reader.press("Start")
    question = reader.page.url
    flip_the_switch(reader)
    reader.open(question)
    return reader


def flip_the_switch(reader: Reader) -> None:
    reader.open("/account")
    tab_to(reader.page, "Single keys answer on the question screen")
    reader.page.keyboard.press("Space")
    reader.act("Save")
    expect(reader.page.get_by_role("status")).to_have_text("Saved.")


def press_all(page: Page) -> None:
    for key in SINGLE_KEYS:
        page.keyboard.press(key)
        page.keyboard.press(f"Shift+{key}")


def test_no_single_key_does_anything(keyless: Reader) -> None:
    page = keyless.page
    expect(page.locator(".option")).to_have_count(3)
    page.locator("h1").focus()
    question = page.locator("main").inner_html()
    press_all(page)
    assert page.locator("main").inner_html() == question
    tab_to(page, past.year_asked_for(page))
    page.keyboard.press("Enter")
    expect(page.locator("#next")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Right")
    keyless.look()
    answered = page.locator("main").inner_html()
    press_all(page)
    assert page.locator("main").inner_html() == answered
    expect(page.locator("[data-key], [aria-keyshortcuts], [accesskey], dialog")).to_have_count(0)
    keyless.act("Undo")
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
    keyless.act("Next")
    expect(page.locator(".quiz-position")).to_have_text("2 of 4")


def test_the_keys_are_there_again_for_who_wants_them(keyless: Reader) -> None:
    page = keyless.page
    question = page.url
    flip_the_switch(keyless)
    keyless.open(question)
    page.keyboard.press("1")
    expect(page.locator("#next")).to_be_focused()
    page.keyboard.press("z")
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
