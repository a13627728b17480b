"""From missed facts to a drill and a sheet of paper, and the settings, by keyboard."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import tab_to


def miss_a_whole_quiz(reader) -> None:
    reader.open("/")
    reader.press("Start")
    dont_know, result = reader.page.get_by_role("button", name="I don’t know"), reader.page.locator(".score-share")
    expect(dont_know).to_be_visible()
    while dont_know.is_visible():
        dont_know.click()
        reader.page.locator("#next").click()
        expect(dont_know.or_(result)).to_be_visible()


def test_missed_then_drilled_then_printed(reader) -> None:
    page = reader.page
    miss_a_whole_quiz(reader)
    reader.open("/missed")
    line = page.locator("details.fact:has(summary .gap)").first
    expect(line.locator("summary .gap").first).to_be_visible()
    expect(line.locator("mark")).to_be_hidden()
    line.locator("summary").press("Enter")
    expect(line.locator("mark").first).to_be_visible()
    expect(line).to_contain_text("nothing")
    reader.look()
    tab_to(page, "Print this sheet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/missed/sheet")
    reader.look()
    assert page.locator(".paper-questions > li").count() == page.locator(".paper-answers > li").count() > 0
    assert pages_of(page.pdf(format="A4")) >= 2
    page.go_back()
    page.reload()
    tab_to(page, "Drill them all")
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-position")).to_contain_text("1 of")
    reader.look()


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_settings_by_keyboard(reader) -> None:
    page = reader.page
    miss_a_whole_quiz(reader)
    reader.open("/account")
    tab_to(page, "Time zone")
    page.keyboard.press("Control+A")
    page.keyboard.type("Auckland")
    tab_to(page, "New facts a day")
    page.keyboard.press("Control+A")
    page.keyboard.type("501")
    page.evaluate("document.querySelector('main form').noValidate = true")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Write a number from 0 to 500.")).to_be_visible()
    reader.look()
    expect(page.get_by_label("Time zone")).to_have_value("Auckland")
    page.get_by_label("New facts a day").fill("12")
    tab_to(page, "Even out the days")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Saved.")
    reader.look()
    expect(page.get_by_label("Time zone")).to_have_value("Pacific/Auckland")
    expect(page.get_by_label("Even out the days")).not_to_be_checked()


def test_history_and_deletion(reader) -> None:
    page = reader.page
    miss_a_whole_quiz(reader)
    reader.open("/account")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download my history").click()
    assert re.fullmatch(r"quizapp-history-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    reader.press("Delete what I answered")
    page.get_by_label("Delete everything I answered here").check()
    reader.press("Delete everything")
    expect(page.get_by_role("status")).to_contain_text("deleted")
    expect(page.locator(".page-header").get_by_role("link", name="Sign in")).to_be_visible()
    assert page.goto(reader.server.url + "/account").url.endswith("/sign-in?next=/account")
