"""Progress after the first answers, on every kind of screen."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import LAPTOP, PHONE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_a_learner_looks_at_their_progress_and_names_an_exam(reader, screen: dict[str, int], scheme: str) -> None:
    page = reader.page
    page.set_viewport_size(screen)
    page.emulate_media(color_scheme=scheme)
    reader.open("/")
    reader.press("Start")
    page.locator(".option").first.click()
    page.locator("#next").wait_for()
    reader.open("/progress")
    for plot in ("Facts due each day", "Answers each day of the last year"):
        expect(page.get_by_role("img", name=plot)).to_be_visible()
    page.get_by_text("The numbers").first.click()
    expect(page.get_by_role("table", name="Facts due each day")).to_be_visible()
    reader.look()
    page.locator("a[href^='/progress/sets/']").first.click()
    page.get_by_label("Day of the exam").fill((date.today() + timedelta(days=9)).isoformat())
    reader.press("Set the day")
    expect(page.get_by_role("table", name="Facts known on the day of the exam")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
