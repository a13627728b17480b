"""The question screen: keys, one more try, undo, report, and a connection that is lost."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, Reader, small

STEMS = ("Who kept the ledger of the mill?", "Where does the river end?", "Who built the bridge?")
PRESSED = "main :is(a, button, summary, input:not([type=hidden])):not(dialog *, .evidence *, p *)"

KEYS = ("Johanna Lindqvist", "Haparanda", "Erik Sundberg")


@pytest.fixture(scope="module")
def ferry_link(shared_by_link: Callable[..., str]) -> str:
    """The address of a set of three typed questions."""
    return shared_by_link("The mill and the river", write_questions)


def write_questions(reader: Reader) -> None:
    for stem, key in zip(STEMS, KEYS, strict=True):
        reader.press("Typed")
        reader.page.get_by_role("textbox", name="Question").fill(stem)
        reader.page.get_by_role("textbox", name="Right answer").fill(key)
        reader.press("Add the question")


def begin(reader: Reader, link: str) -> Page:
    reader.open(link)
    reader.press("Start")
    expect(reader.page.locator("input[name=response]")).to_be_focused()
    return reader.page


def type_answer(page: Page, answer: str) -> None:
    page.locator("input[name=response]").press_sequentially(answer, delay=60)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_be_visible()
    expect(page.locator("#next")).to_be_focused()


def test_undo_and_report_by_keyboard_alone(reader: Reader, ferry_link: str) -> None:
    page = begin(reader, ferry_link)
    type_answer(page, "zf? nobody")
    first = page.url
    assert first.endswith("/1/answer")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    reader.look()
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    expect(page.get_by_role("button", name="Send to its teacher")).to_be_visible()
    page.get_by_label("What should its teacher know?").fill("The ledger is lost, zf?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Choose one of these.")).to_be_visible()
    expect(page.get_by_label("What should its teacher know?")).to_have_value("The ledger is lost, zf?")
    page.get_by_role("radio", name="The answer is wrong").check()
    page.get_by_role("button", name="Send to its teacher").press("Enter")
    expect(page.get_by_text("Thank you.")).to_be_visible()
    reader.look()
    page.locator("#next").focus()
    page.keyboard.press(" ")
    expect(page.locator(".quiz-position")).to_have_text("2 of 3")
    type_answer(page, "Kiruna")
    second = page.url
    page.keyboard.press("z")
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
    assert page.url == second
    reader.look()
    page.keyboard.press("z")
    page.wait_for_url(first)
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-position")).to_have_text("3 of 3")


def test_undo_after_the_last_answer(reader: Reader, ferry_link: str) -> None:
    page = begin(reader, ferry_link)
    for _ in STEMS:
        type_answer(page, "somebody else")
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    expect(page.get_by_role("heading", name="Each fact")).to_be_visible()
    page.keyboard.press("z")
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
    expect(page.locator(".quiz-position")).to_have_text("3 of 3")


def test_back_takes_one_press(reader: Reader, ferry_link: str) -> None:
    page = begin(reader, ferry_link)
    type_answer(page, "somebody")
    feedback = page.url
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-position")).to_have_text("2 of 3")
    page.go_back()
    page.wait_for_url(feedback)
    expect(page.locator("#next")).to_be_visible()
    page.go_back()
    page.wait_for_url(ferry_link)


def test_the_next_question_is_there_at_once_and_no_page_with_a_key_is_fetched(
    reader: Reader, ferry_link: str
) -> None:
    page = begin(reader, ferry_link)
    with page.expect_response(lambda reply: reply.url.endswith("/2")) as ahead:
        type_answer(page, "somebody")
    assert KEYS[1] not in ahead.value.text()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-position")).to_have_text("2 of 3")
    assert [url for url in asked if "/static/" not in url] == []


def test_a_lost_connection_loses_no_answer(reader: Reader, ferry_link: str) -> None:
    page = begin(reader, ferry_link)
    question = page.url
    page.context.set_offline(True)
    page.locator("input[name=response]").press_sequentially("Johanna Lindqvist", delay=60)
    page.keyboard.press("Enter")
    waiting = page.get_by_text("No connection: your answer is kept and will be sent.")
    expect(waiting).to_be_visible()
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("#next")).to_be_focused()
    expect(page.locator(".verdict")).to_have_text("Right")
    assert page.evaluate("Object.keys(localStorage).length") == 0
    assert page.url == f"{question}/answer"


@pytest.fixture
def lost(reader: Reader, ferry_link: str) -> str:
    """An answer that could not be sent, its page closed since: the address of its question."""
    page = begin(reader, ferry_link)
    question = page.url
    page.context.set_offline(True)
    page.locator("input[name=response]").press_sequentially("Johanna Lindqvist", delay=60)
    page.keyboard.press("Enter")
    expect(page.get_by_text("No connection: your answer is kept")).to_be_visible()
    page.goto("about:blank")
    page.context.set_offline(False)
    return question


KEPT = "Object.keys(localStorage).length"


def test_an_answer_kept_is_sent_when_its_page_is_opened_again(reader: Reader, lost: str) -> None:
    reader.open(lost)
    expect(reader.page.locator(".verdict")).to_have_text("Right")


def test_an_answer_kept_is_sent_from_any_page(reader: Reader, lost: str) -> None:
    reader.open("/")
    for _ in range(100):  # wait_for_function evaluates text in the page, which its policy may refuse
        if reader.page.evaluate(KEPT) == 0:
            break
        reader.page.wait_for_timeout(100)
    assert reader.page.evaluate(KEPT) == 0
    reader.open(lost)
    expect(reader.page.locator(".verdict")).to_have_text("Right")


def test_an_answer_is_kept_a_day_at_most(reader: Reader, lost: str) -> None:
    page = reader.page
    a_day = """Object.keys(localStorage).forEach((name) => localStorage.setItem(
        name, JSON.stringify({ ...JSON.parse(localStorage[name]), at: Date.now() - 25 * 3600 * 1000 })))"""
    page.goto(f"{reader.server.url}/static/favicon.svg")
    assert page.evaluate(KEPT) == 1
    page.evaluate(a_day)
    reader.open(lost)
    assert page.evaluate(KEPT) == 0
    expect(page.locator("input[name=response]")).to_be_focused()


def test_another_on_this_computer_neither_sends_an_answer_kept_nor_finds_it(
    reader: Reader, lost: str, ferry_link: str
) -> None:
    page = reader.page
    page.context.clear_cookies()
    begin(reader, ferry_link)
    assert page.evaluate(KEPT) == 0
    assert page.goto(lost).status == 404


def test_who_leaves_a_shared_computer_leaves_no_answer_behind(reader: Reader, lost: str) -> None:
    page = reader.page
    page.route("**/quiz/**", lambda route: route.abort())
    reader.open("/account")
    assert page.evaluate(KEPT) == 1
    reader.press("Start fresh")
    expect(page.get_by_text("A fresh start")).to_be_visible()
    assert page.evaluate(KEPT) == 0


def test_undo_says_when_there_is_nothing_left(reader: Reader, ferry_link: str) -> None:
    page = begin(reader, ferry_link)
    page.locator("h1").focus()
    page.keyboard.press("z")
    expect(page.get_by_text("There is nothing left to undo today.")).to_be_visible()
    reader.look()


def test_a_double_click_answers_once(reader: Reader, ferry_link: str) -> None:
    page = begin(reader, ferry_link)
    page.locator("input[name=response]").press_sequentially("nobody", delay=60)
    page.get_by_role("button", name="Answer", exact=True).dblclick()
    expect(page.locator(".quiz-position")).to_have_text("1 of 3")
    expect(page.locator("#next")).to_be_focused()
    page.keyboard.press("z")
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
    expect(page.get_by_role("button", name="Undo the one before")).to_have_count(0)


def test_on_a_phone_nothing_jumps_and_all_can_be_pressed(phone: Reader, ferry_link: str) -> None:
    page = begin(phone, ferry_link)
    before = page.locator("h1").bounding_box()
    type_answer(page, "nobody")
    assert page.locator("h1").bounding_box() == before
    assert small(page, PRESSED) == []
    next_ = page.locator("#next").bounding_box()
    assert next_["y"] > PHONE["height"] / 2
    assert next_["y"] + next_["height"] <= PHONE["height"]
    phone.look()


def test_all_of_it_without_scripts(reader_without_scripts: Reader, ferry_link: str) -> None:
    reader = reader_without_scripts
    page = reader.page
    reader.open(ferry_link)
    reader.press("Start")
    page.locator("input[name=response]").fill("nobody")
    page.keyboard.press("Enter")
    reader.press("Report")
    page.get_by_label("It is no longer so").check()
    reader.press("Send to its teacher")
    expect(page.get_by_text("Thank you.")).to_be_visible()
    page.get_by_text("More about this fact").click()
    reader.press("Do not ask me this again")
    expect(page.get_by_text("You are not asked this again.")).to_be_visible()
    reader.press("Undo")
    expect(page.get_by_text("Undone: that answer no longer counts")).to_be_visible()
