"""A first day: from the door as a guest to an account, a day's study and one's own settings."""

from datetime import UTC, datetime
from secrets import token_hex

import pytest
from playwright.sync_api import expect

from tests.journeys import past
from tests.journeys.conftest import Reader, Server, tab_to

FACTS, FIRST_QUIZ = 9, 5


@pytest.fixture(scope="module")
def lights_link(server: Server) -> str:
    with server.session() as session:
        lights = past.lights(session, title="Lights of the first day", facts=FACTS, now=datetime.now(UTC))
        return f"{server.url}/sets/{lights.id}"


def take_a_few(reader: Reader) -> None:
    if reader.hands == "keys":
        tab_to(reader.page, f"All {FACTS}")
        reader.page.keyboard.press("ArrowLeft")
    else:
        reader.page.get_by_text(str(FIRST_QUIZ), exact=True).tap()


def test_a_first_day(anywhere: Reader, lights_link: str) -> None:
    page = anywhere.page
    anywhere.open("/")
    expect(page.get_by_role("button", name="Start").first).to_be_in_viewport()

    anywhere.open(lights_link)
    take_a_few(anywhere)
    anywhere.act("Start")
    forms = set()
    for position in range(1, FIRST_QUIZ + 1):
        expect(page.locator(".quiz-position")).to_have_text(f"{position} of {FIRST_QUIZ}")
        forms.add("choice" if page.locator(".option").count() else page.locator("main .form-label").inner_text())
        year = past.year_asked_for(page)
        anywhere.answer(year if position > 1 else "")
        expect(page.get_by_role("status")).to_have_text("Right" if position > 1 else "Not this time")
        expect(page.locator("mark .value")).to_have_text(year)
        expect(page.get_by_text("According to Lights of the first day")).to_be_visible()
        anywhere.look()
        anywhere.act("Next" if position < FIRST_QUIZ else "See the result")
    assert len(forms) == 3
    expect(page.get_by_role("heading", name=f"{FIRST_QUIZ - 1} of {FIRST_QUIZ}")).to_be_visible()
    expect(page.get_by_text("These come back: tomorrow")).to_be_visible()
    anywhere.look()

    anywhere.act("Keep these answers")
    expect(page.get_by_role("heading", name="Make an account")).to_be_visible()
    anywhere.look()
    name = f"Nora {token_hex(3)}"
    anywhere.write("Name", name)
    anywhere.write("Password", past.PASSWORD)
    anywhere.act("Make the account")
    expect(page.get_by_text(f"Your answers are kept under the name {name}.")).to_be_visible()
    anywhere.look()

    anywhere.act("Study")
    expect(page.get_by_role("heading", name="4 facts to study today")).to_be_visible()
    anywhere.look()
    anywhere.act("Study today: 4 facts, about 1 min")
    for position in range(1, 5):
        expect(page.locator(".quiz-position")).to_have_text(f"{position} of 4")
        anywhere.answer(past.year_asked_for(page))
        if position == 1:
            undo(anywhere)
            expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
            anywhere.look()
        anywhere.act("Next" if position < 4 else "See the result")
    expect(page.get_by_role("heading", name="4 of 4")).to_be_visible()
    anywhere.look()

    anywhere.open("/account")
    anywhere.write("New facts a day", "7")
    anywhere.act("Save")
    expect(page.get_by_role("status")).to_have_text("Saved.")
    expect(page.get_by_label("New facts a day")).to_have_value("7")
    anywhere.look()
    anywhere.act("Progress")
    expect(page.get_by_text("8 of 9").first).to_be_visible()
    anywhere.look()


def undo(reader: Reader) -> None:
    if reader.hands == "keys":
        reader.page.keyboard.press("z")
    else:
        reader.page.get_by_role("button", name="Undo", exact=True).tap()
