"""A statement and events to be put in order: written by a teacher, taken by keyboard, without scripts, on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Reader, small, tab_to

EVENTS = ("The mill was built", "The bridge fell", "The school burned", "The ferry stopped")
STATEMENT = "According to the article, the mill was built in 1902."


@pytest.fixture(scope="module")
def mill_link(shared_by_link: Callable[..., str]) -> str:
    """The address of a set with one question of each of the two forms."""
    return shared_by_link("The mill", write_questions)


def write_questions(reader: Reader) -> None:
    page = reader.page
    reader.press("True or false")
    page.get_by_label("Statement").fill(STATEMENT)
    page.get_by_role("radio", name="False").check()
    page.get_by_label("Explanation").fill("The article says 1901, not 1902.")
    reader.press("Add the question")
    reader.press("Order")
    page.get_by_role("textbox", name="Question").fill("In which order did these things happen?")
    page.get_by_label("Events, the earliest first").fill("\n".join(EVENTS))
    page.get_by_label("Explanation").fill("1901: The mill was built in 1901.\n1907: The bridge fell in 1907.")
    reader.press("Add the question")


def shown(page: Page) -> list[str]:
    return page.locator(".order-text").all_inner_texts()


def test_by_keyboard_alone(reader: Reader, mill_link: str) -> None:
    page = reader.page
    reader.open(mill_link)
    reader.press("Start")
    expect(page.get_by_role("heading", name=STATEMENT)).to_be_visible()
    page.keyboard.press("2")
    expect(page.get_by_role("status")).to_have_text("Right")
    expect(page.get_by_text("The article says 1901, not 1902.")).to_be_visible()
    reader.look()
    page.keyboard.press("Enter")
    page.locator(".order-moves").first.wait_for()
    reader.look()
    _sort_by_keyboard(page)
    expect(page.locator(".order-place")).to_have_text(["1", "2", "3", "4"])
    tab_to(page, "Answer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Right")
    expect(page.locator(".answers-order").last.locator("li")).to_have_text(EVENTS)
    expect(page.get_by_text("1907: The bridge fell in 1907.")).to_be_visible()
    reader.look()


def _sort_by_keyboard(page: Page) -> None:
    """Each event is moved up to its place, and keeps the focus on its way."""
    for place, event in enumerate(EVENTS):
        steps = shown(page).index(event) - place
        if not steps:
            continue
        name = f"Earlier: {event}"
        page.get_by_role("button", name=name, exact=True).focus()
        for _ in range(steps):
            page.keyboard.press("Enter")
            expect(page.get_by_role("button", name=name, exact=True)).to_be_focused()
        expect(page.locator(".order-said")).to_have_text(f"{event}: {place + 1} of 4")
    assert shown(page) == list(EVENTS)


def test_an_event_at_the_end_goes_no_farther(reader: Reader, mill_link: str) -> None:
    page = reader.page
    reader.open(mill_link)
    reader.press("Start")
    page.get_by_role("button", name="I don’t know").click()
    page.locator("#next").click()
    page.locator(".order-moves").first.wait_for()
    before = shown(page)
    for name in (f"Earlier: {before[0]}", f"Later: {before[-1]}"):
        button = page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_disabled()
        button.press("Enter")
        expect(button).to_be_focused()
    assert shown(page) == before
    page.get_by_role("button", name=f"Later: {before[0]}", exact=True).click()
    assert shown(page) == [before[1], before[0], *before[2:]]


def test_without_scripts(reader_without_scripts: Reader, mill_link: str) -> None:
    reader = reader_without_scripts
    page = reader.page
    reader.open(mill_link)
    reader.press("Start")
    page.get_by_role("button", name="True").click()
    expect(page.get_by_role("status")).to_have_text("Not this time")
    page.locator("#next").click()
    page.get_by_label(EVENTS[2]).select_option("3")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("alert")).to_contain_text("Give each event a number first")
    expect(page.get_by_label(EVENTS[2])).to_have_value("3")
    for number, event in zip("2134", EVENTS, strict=True):
        page.get_by_label(event).select_option(number)
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_role("status")).to_contain_text("Close: two events that follow each other changed places")
    expect(page.locator(".answers-order")).to_have_count(0)
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator(".answers-order").first.locator("li").first).to_have_text(EVENTS[1])


def test_on_a_phone(phone: Reader, mill_link: str) -> None:
    page = phone.page
    phone.open(mill_link)
    for pressed, controls in (
        (page.get_by_role("button", name="Start"), ".option"),
        (page.get_by_role("button", name="False"), "#next"),
        (page.locator("#next"), ".order-moves .btn"),
        (page.get_by_role("button", name="I don’t know"), "#next"),
    ):
        pressed.tap()
        expect(page.locator(controls).first).to_be_visible()
        assert small(page, controls) == []
        phone.look()
