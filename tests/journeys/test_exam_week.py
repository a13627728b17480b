"""The week before an exam: what is known, what minutes a day change, and the fact that will not stick."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from quizapp.usecases.today import today
from tests.journeys import past
from tests.journeys.conftest import Reader, Server, tab_to

TITLE, FACTS, DAYS_LEFT = "Lights of the exam", 16, 6
SLIPPING = "Holm"
"""Missed on each of six days: at the next miss it gets help."""


@pytest.fixture(scope="module")
def exam_day(server: Server) -> str:
    """As one types it in this browser, month first. Emma has learned for a week, and a little was left out."""
    now = datetime.now(UTC)
    with server.session() as session:
        lights = past.lights(session, title=TITLE, facts=FACTS, now=now - timedelta(days=14))
        emma = past.learner(session, "Emma", now=now - timedelta(days=14))
        for days in range(13, 7, -1):
            past.took_a_quiz(session, emma, lights, size=3, now=now - timedelta(days=days), missed=SLIPPING)
        return f"{today(emma, now) + timedelta(days=DAYS_LEFT):%m%d%Y}"


def expected(page: Page) -> int:
    """How many facts one should know on the day of the exam."""
    said = page.get_by_text(re.compile(rf"The exam is in {DAYS_LEFT} days, on .*Without more study you should know"))
    return int(re.search(rf"(\d+) of {FACTS} facts then", said.inner_text())[1])


def test_an_exam_week_by_keyboard_alone(reader: Reader, exam_day: str, tmp_path: Path) -> None:
    page = reader.page
    reader.sign_in("Emma", past.PASSWORD)
    reader.act("Progress")
    expect(page.get_by_text("Open a set to name the day of an exam.")).to_be_visible()
    reader.look()
    reader.act(TITLE)
    expect(page.get_by_role("heading", name="Exam", exact=True)).to_be_visible()
    tab_to(page, "Day of the exam")
    page.keyboard.type(exam_day)
    page.keyboard.press("Enter")
    expect(page.get_by_text("The day of the exam is set.")).to_be_visible()
    reader.look()
    before = expected(page)
    minutes, known = page.locator(".plan tbody th").all_inner_texts(), page.locator(".plan tbody td").all_inner_texts()
    assert minutes == ["none", "5", "10", "20"]
    planned = [int(words.removeprefix("about ")) for words in known]
    assert planned[0] == before < planned[1] and planned == sorted(planned)
    expect(page.get_by_text(re.compile("forecasts come true for you is told after [0-9]+ more answers"))).to_be_visible()

    reader.act("Study")
    start = page.get_by_role("button", name=re.compile("^Study today"))
    expect(start).to_be_visible()
    reader.look()
    reader.act(start.inner_text())
    study(reader)
    reader.act("Progress")
    expect(page.get_by_role("heading", name=re.compile(TITLE))).to_be_visible()
    reader.look()
    assert expected(page) > before

    reader.act("Missed")
    expect(page.get_by_role("heading", name="Facts you missed")).to_be_visible()
    expect(page.locator(".fact")).to_have_count(1)
    expect(page.locator(".fact summary")).to_contain_text(f"The lamp of {SLIPPING} was first lit in")
    reader.look()
    reader.act("Drill them all")
    expect(page.locator(".quiz-position")).to_have_text("1 of 1")
    reader.answer(past.year_asked_for(page))
    expect(page.get_by_role("paragraph").filter(has_text="Red sails in the harbour")).to_be_visible()
    reader.act("See the result")
    expect(page.get_by_role("heading", name="1 of 1")).to_be_visible()

    reader.open("/missed")
    reader.act("Print this sheet")
    expect(page.get_by_role("heading", name="Facts to recall")).to_be_visible()
    reader.look()
    page.pdf(path=tmp_path / "sheet.pdf", format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "sheet.pdf").read_bytes())) == 2


def study(reader: Reader) -> None:
    """All of today, right but for the fact that keeps slipping; a note of one's own is kept for that one."""
    page = reader.page
    position = page.locator(".quiz-position")
    expect(position).to_be_visible()
    total = int(position.inner_text().split(" of ")[1])
    for place in range(1, total + 1):
        expect(position).to_have_text(f"{place} of {total}")
        slips = SLIPPING in page.locator("h1").inner_text()
        reader.answer("" if slips else past.year_asked_for(page))
        reader.look()
        if slips:
            keep_a_note(reader)
        reader.act("Next" if place < total else "See the result")
    expect(page.get_by_role("heading", name=f"{total - 1} of {total}")).to_be_visible()


def keep_a_note(reader: Reader) -> None:
    page = reader.page
    expect(page.get_by_role("heading", name="This one keeps slipping away")).to_be_visible()
    reader.write("A note of your own", "Red sails in the harbour")
    reader.act("Keep the note")
    expect(page.get_by_text("Your note is kept.")).to_be_visible()
