"""After three weeks away: a kind word, a bearable day, and the rest of it on another device."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from quizapp.usecases.day_work import DayWork, day_work
from tests.journeys import past
from tests.journeys.conftest import Reader, Server, reader_at

A_DAY = 5
DAYS_AGO = (27, 26, 25)


@pytest.fixture(scope="module")
def waiting(server: Server) -> DayWork:
    """Wanda learned for three days, and has been away since then."""
    now = datetime.now(UTC)
    with server.session() as session:
        lights = past.lights(session, title="Lights of a long summer", facts=24, now=now - timedelta(days=28))
        wanda = past.learner(session, "Wanda", now=now - timedelta(days=28), daily_review=A_DAY, spreads_load=False)
        for days in DAYS_AGO:
            past.took_a_quiz(session, wanda, lights, size=8, now=now - timedelta(days=days))
        return day_work(session, wanda, now)


@pytest.fixture
def on_the_phone(chromium: Browser, server: Server) -> Iterator[Reader]:
    with reader_at(chromium, server, "phone", "dark") as reader:
        yield reader


def test_the_day_is_bearable_and_goes_on_elsewhere(reader: Reader, on_the_phone: Reader, waiting: DayWork) -> None:
    laptop, phone = reader.page, on_the_phone.page
    assert waiting.later > A_DAY and waiting.days > 1
    rest = f"the rest over the next {waiting.days} days. Nothing is lost."
    said = f"You have been away: {waiting.waiting} facts wait. Today the {A_DAY} most worth saving; {rest}"
    reader.sign_in("Wanda", past.PASSWORD)
    expect(laptop.get_by_text(said)).to_be_visible()
    reader.act("Study")
    expect(laptop.get_by_role("heading", name=f"{A_DAY} facts to study today")).to_be_visible()
    expect(laptop.get_by_text(said)).to_be_visible()
    reader.look()
    reader.act(f"Study today: {A_DAY} facts, about 1 min")
    for position in (1, 2):
        expect(laptop.locator(".quiz-position")).to_have_text(f"{position} of {A_DAY}")
        reader.answer(past.year_asked_for(laptop))
        reader.act("Next")
    expect(laptop.locator(".quiz-position")).to_have_text(f"3 of {A_DAY}")

    on_the_phone.sign_in("Wanda", past.PASSWORD)
    on_the_phone.act("Study")
    expect(phone.get_by_role("heading", name="Go on where you stopped")).to_be_visible()
    expect(phone.get_by_text(f"Study, 2 of {A_DAY} answered")).to_be_visible()
    expect(phone.get_by_text("Altogether 3 facts left to study today, about 1 min.")).to_be_visible()
    on_the_phone.look()
    on_the_phone.act("Go on")
    expect(phone.locator(".quiz-position")).to_have_text(f"3 of {A_DAY}")
    on_the_phone.answer(right := past.year_asked_for(phone))
    expect(phone.get_by_role("status")).to_have_text("Right")
    on_the_phone.look()

    reader.answer("")  # the same question stands open here still: the first answer counts
    expect(laptop.get_by_role("status")).to_have_text("Right")
    expect(laptop.locator(".answers dd").first).to_have_text(right)
    for position in (4, 5):
        reader.act("Next")
        expect(laptop.locator(".quiz-position")).to_have_text(f"{position} of {A_DAY}")
        reader.answer(past.year_asked_for(laptop))
    reader.act("See the result")
    expect(laptop.get_by_role("heading", name=f"{A_DAY} of {A_DAY}")).to_be_visible()
    reader.look()

    on_the_phone.open("/study")
    expect(phone.get_by_role("heading", name="That is all for today")).to_be_visible()
    expect(phone.get_by_text(f"{waiting.later} facts wait. They come over the next {waiting.days} days.")).to_be_visible()
