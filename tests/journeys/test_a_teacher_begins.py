"""From the one-time link to a set that a learner takes."""

import re
import time

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.conftest import new_reader

ARTICLE = """== The lighthouse ==

The lighthouse of Kettle Point was built in 1859. Its lamp was first lit on 3 May 1860.
Anna Lindqvist was the keeper of the lighthouse from 1860 to 1884. The tower cost £12,000.

== The harbour ==

In 1902, a storm destroyed the harbour of Kettle Point. The town rebuilt the harbour in 1907.
Henry Marsh, the mayor of Kettle Point, opened the new harbour on 12 June 1907.
"""


@pytest.fixture(params=["reader", "reader_without_scripts"])
def teacher(request):
    """The first teacher of this server, with scripts and without; later tests sign in again."""
    reader = request.getfixturevalue(request.param)
    reader.sign_in_as_first_teacher()
    return reader


def test_a_set_by_hand_is_made_published_and_taken(teacher, chromium: Browser) -> None:
    page = teacher.page
    teacher.press("New set")
    page.get_by_label("Title").fill("Rivers of the north")
    teacher.press("Make the set")

    teacher.press("Choice")
    page.get_by_role("textbox", name="Question").fill("Into which sea does the Torne flow?")
    for number, sea in enumerate(("The Baltic", "The White Sea", "The North Sea"), start=1):
        page.get_by_label(f"Option {number}", exact=True).fill(sea)
    page.get_by_role("radio").first.check()
    page.get_by_label("The answer is").select_option(label="a place")
    teacher.press("Add the question")

    teacher.press("Typed")
    page.get_by_role("textbox", name="Question").fill("Which river forms the border of Sweden and Finland?")
    page.get_by_label("Right answer").fill("Torne")
    teacher.press("Add the question")

    teacher.press("Cloze")
    page.get_by_label("Sentence with a gap").fill("The Torne is _____ long.")
    page.get_by_label("Right answer").fill("522 km")
    teacher.press("Add the question")
    expect(page.get_by_role("heading", name="3 questions")).to_be_visible()

    page.get_by_label("By link only").check()
    teacher.press("Save")
    link = page.get_by_label("Link to copy").input_value()

    context = chromium.new_context()
    learner = new_reader(context, teacher.server).page
    learner.goto(link)
    learner.get_by_role("button", name="Start").click()
    learner.get_by_role("button", name="The Baltic").click()
    expect(learner.get_by_role("status")).to_contain_text("Right")
    learner.goto(teacher.server.url)
    # It is offered to go on with, and still does not stand among the sets.
    expect(learner.get_by_role("link", name="Go on")).to_be_visible()
    expect(learner.get_by_role("link", name="Rivers of the north")).to_have_count(0)
    context.close()


def wait_for_drafts(teacher) -> None:
    """With scripts the page follows the worker by itself."""
    review = teacher.page.get_by_role("link", name="Review")
    for _ in range(30):
        if teacher.scripts:
            break
        teacher.press("Look again")
        if review.count():
            break
        time.sleep(1)
    expect(review).to_be_visible(timeout=30_000)
    teacher.look()


def go_on_and_accept(teacher) -> None:
    page = teacher.page
    for key, name in (("n", "Next"), ("a", "Accept")):
        before = page.url
        if teacher.scripts:
            page.get_by_label("Use the keys").check()
            page.keyboard.press(key)
        else:
            teacher.press(name)
        expect(page).not_to_have_url(before)
    teacher.look()


def test_a_document_is_handed_in_reviewed_and_published(teacher, chromium: Browser) -> None:
    page = teacher.page
    teacher.press("Hand in a document")
    own = f"\nThis copy is for a page that is {page.viewport_size}.\n"
    page.get_by_label("Paste the text").fill(ARTICLE + own)
    page.get_by_label("Title").fill("Kettle Point")
    teacher.press("Hand in")
    expect(page.get_by_role("heading", name="Kettle Point").first).to_be_visible()
    wait_for_drafts(teacher)
    teacher.press("Review")
    accept_all = page.get_by_role("button", name=re.compile("^Accept all"))
    teacher.press("Start at the first")
    expect(page.locator("mark").first).to_be_visible()

    go_on_and_accept(teacher)
    page.get_by_role("link", name=re.compile("All drafts")).click()
    accept_all.click()
    teacher.look()
    page.get_by_label("Public").check()
    teacher.press("Save")

    context = chromium.new_context()
    learner = new_reader(context, teacher.server).page
    learner.goto(teacher.server.url)
    learner.get_by_role("link", name="Kettle Point").first.click()
    learner.get_by_role("button", name="Start").click()
    learner.get_by_role("button", name="I don’t know").click()
    expect(learner.locator("mark").first).to_be_visible()
    expect(learner.get_by_text("According to Kettle Point").first).to_be_visible()
    context.close()


def test_the_link_works_once(teacher, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(teacher.server.set_up_link)
    expect(page.get_by_text("quizapp teacher-link")).to_be_visible()
    context.close()
