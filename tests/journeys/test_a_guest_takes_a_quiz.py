import sqlite3

from playwright.sync_api import expect

from tests.journeys.conftest import tab_to


def answer_by_keys(reader) -> None:
    page = reader.page
    if page.locator(".option").count():
        page.keyboard.press("1")
    elif page.locator(".order").count():
        tab_to(page, "Answer")
        page.keyboard.press("Enter")
    else:
        page.locator("input[name=response]:focus").wait_for()  # ready to type at once
        page.keyboard.type("Doha")
        page.keyboard.press("Enter")
    page.get_by_role("status").wait_for()


def test_by_keyboard_alone(reader) -> None:
    page = reader.page
    reader.open("/")
    tab_to(page, "Start")
    page.keyboard.press("Enter")
    for position in range(1, 11):
        expect(page.locator(".quiz-position")).to_have_text(f"{position} of 10")
        reader.look()
        answer_by_keys(reader)
        reader.look()
        expect(page.locator("#next")).to_be_focused()
        expect(page.locator("mark").first).to_be_visible()
        expect(page.get_by_text("According to Palestine-Qatar relations").first).to_be_visible()
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Each fact")).to_be_visible()
    reader.look()
    expect(page.get_by_text("of 10").first).to_be_visible()
    expect(page.get_by_text("tomorrow").first).to_be_visible()


def test_without_scripts(reader_without_scripts) -> None:
    reader = reader_without_scripts
    page = reader.page
    reader.open("/")
    reader.press("Start")
    for _ in range(10):
        if page.locator(".option").count():
            page.locator(".option").last.click()
        elif page.locator(".order").count():
            page.get_by_role("button", name="I don’t know").click()
        else:
            page.locator("input[name=response]").fill("Munir Ghannam")
            page.keyboard.press("Enter")
        reader.look()
        page.locator("#next").click()
        page.wait_for_load_state()
    reader.look()
    expect(page.get_by_role("heading", name="Each fact")).to_be_visible()
    page.get_by_role("button", name="Practise").click()
    expect(page.locator(".quiz-position")).to_contain_text("1 of")
    for path in ("/missed", "/study", "/progress", "/account"):
        reader.open(path)


def test_an_empty_answer_is_asked_for_again_and_nothing_is_lost(reader) -> None:
    page = reader.page
    reader.open("/")
    page.get_by_role("button", name="Start").first.click()
    while page.locator(".option").count():
        place = page.locator(".quiz-position").inner_text()
        page.locator(".option").first.click()
        page.locator("#next").click()
        expect(page.locator(".quiz-position")).not_to_have_text(place)
    page.locator("input[name=response]").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("I don't know")
    reader.look()
    page.get_by_role("button", name="I don’t know").click()
    expect(page.get_by_role("status")).to_contain_text("Not this time")


def test_a_guest_may_keep_the_answers_under_a_name(reader, server) -> None:
    page = reader.page
    reader.open("/")
    reader.press("Start")
    page.locator(".option").first.click()
    page.locator("#next").wait_for()
    reader.open("/account/claim")
    page.get_by_label("Name").fill("Keeper of answers")
    page.get_by_label("Password").fill("a quiet reading room")
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_text("Keeper of answers").first).to_be_visible()
    reader.open("/progress")
    expect(page.get_by_text("of 1").first).to_be_visible()
    with sqlite3.connect(server.instance / "quizapp.sqlite3") as database:
        zones = database.execute("select time_zone from user where name = 'Keeper of answers'")
        assert zones.fetchall() == [("Europe/Berlin",)]
    database.close()


def test_everything_survives_a_restart(reader, server) -> None:
    page = reader.page
    reader.open("/")
    reader.press("Start")
    page.locator(".option").first.click()
    page.locator("#next").wait_for()
    url, shown = page.url, page.locator("main").inner_text()
    assert server.stop() == 0
    server.start()
    reader.open(url)
    assert page.locator("main").inner_text() == shown
