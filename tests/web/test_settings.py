import re
from collections.abc import Mapping
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from quizapp.storage.models import DayTally
from quizapp.usecases.question_sets import create_set
from tests.web.conftest import PASSWORD, Visitor

SENT = {
    "time_zone": "Asia/Hebron",
    "rollover_hour": "6",
    "daily_new": "7",
    "daily_review": "90",
    "desired_retention": "0.95",
    "shows_streak": "y",
}

NOTHING_CHANGED = ("UTC", 4, 20, 200, 0.9, True, True, True)


def stored(visitor: Visitor) -> tuple[object, ...]:
    user = visitor.user
    return (
        user.time_zone, user.rollover_hour, user.daily_new, user.daily_review,
        user.desired_retention, user.spreads_load, user.shows_streak, user.uses_keys,
    )  # fmt: skip


def value_of(page: str, name: str) -> str:
    field = re.search(rf'<input [^>]*name="{name}"[^>]*>', page)
    assert field, name
    return re.search(r'value="([^"]*)"', field[0])[1]


def is_ticked(page: str, name: str) -> bool:
    return " checked " in re.search(rf'<input [^>]*name="{name}"[^>]*>', page)[0]


def test_what_is_set_is_saved_and_shown(alice: Visitor) -> None:
    assert alice.post("/account", SENT).location == "/account"
    assert stored(alice) == ("Asia/Hebron", 6, 7, 90, 0.95, False, True, False)
    page = alice.get("/account").text
    assert "Saved." in page
    assert '<option selected value="6">06:00' in page
    assert [value_of(page, name) for name in ("time_zone", "daily_new", "daily_review")] == ["Asia/Hebron", "7", "90"]
    assert re.search(r'<input checked [^>]*value="0.95"', page)
    assert [is_ticked(page, name) for name in ("spreads_load", "shows_streak", "uses_keys")] == [False, True, False]


def test_the_days_in_a_row_are_shown_only_to_who_wants_them(alice: Visitor, session: Session, now: datetime) -> None:
    studied = create_set(session, user=alice.user, title="Torne", description="", now=now)
    session.add(
        DayTally(
            user_id=alice.user_id, study_day=now.date(), set_id=studied.id, fact_kind="date",
            answered=1, right=1, milliseconds=0, reviewed=0, recalled=0,
        )
    )  # fmt: skip
    alice.post("/account", SENT)
    assert "1 day in a row" in alice.get("/progress").text
    alice.post("/account", {name: value for name, value in SENT.items() if name != "shows_streak"})
    assert "in a row" not in alice.get("/progress").text


def test_it_tells_what_a_clock_there_shows(alice: Visitor) -> None:
    alice.post("/account", SENT)
    assert "it is Tuesday, 14:00." in alice.get("/account").text


def test_a_guest_has_them_too(guest: Visitor) -> None:
    guest.post("/account", SENT | {"time_zone": "Europe/Berlin", "rollover_hour": "0"})
    assert (guest.user.time_zone, guest.user.rollover_hour) == ("Europe/Berlin", 0)


@pytest.mark.parametrize("written", ["Europe/Berlin", "europe/berlin", " berlin "])
def test_a_town_finds_its_zone(alice: Visitor, written: str) -> None:
    alice.post("/account", SENT | {"time_zone": written})
    assert alice.user.time_zone == "Europe/Berlin"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"time_zone": "Moon/Base"}, "This zone is not known here."),
        ({"time_zone": "Central"}, "This zone is not known here."),
        ({"time_zone": ""}, "Write your time zone."),
        ({"rollover_hour": "24"}, "choice"),
        ({"rollover_hour": "six"}, "Choice"),
        ({"daily_new": "-1"}, "Write a number from 0 to 500."),
        ({"daily_new": "a few"}, "Write a whole number."),
        ({"daily_review": "0"}, "Write a number from 1 to 1000."),
        ({"daily_review": ""}, "Write how many."),
        ({"daily_review": "9" * 30}, "Write a number from 1 to 1000."),
        ({"desired_retention": "0.99"}, "choice"),
        ({"desired_retention": "nan"}, "choice"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(alice: Visitor, changed: Mapping[str, str], told: str) -> None:
    reply = alice.post("/account", SENT | changed)
    assert reply.status_code == 422
    (name,) = changed
    error = re.search(rf'<p class="field-error" id="{name}-error">([^<]*)<', reply.text)
    if name == "desired_retention":
        error = re.search(r'<p class="field-error"[^>]*>([^<]*)<', reply.text)
    assert error and told in error[1]
    assert stored(alice) == NOTHING_CHANGED


@pytest.mark.parametrize(
    ("path", "sent", "label"),
    [
        ("/account", {"daily_review": "0"}, "Facts a day that come back"),
        ("/account", {"desired_retention": "0.99"}, "How sure you want to be of a fact when it comes back"),
        ("/account/password", {"old": "", "new": "another road"}, "Password now"),
    ],
)
def test_the_top_of_the_page_says_that_nothing_was_saved_and_leads_to_the_fault(
    alice: Visitor, path: str, sent: Mapping[str, str], label: str
) -> None:
    page = alice.post(path, SENT | sent).text
    told = re.search(r'role="alert">(.*?)</div>', page, re.DOTALL)
    assert "Nothing was changed." in told[1]
    ((place, words),) = re.findall(r'<a href="#([^"]+)">([^<]+)</a>', told[1])
    assert words == label
    assert f' id="{place}"' in page
    assert 'role="alert"' not in alice.get("/account").text


def test_the_way_to_the_settings_is_marked_there(alice: Visitor, guest: Visitor) -> None:
    for visitor in (alice, guest):
        assert re.search(r'href="/account" aria-current="page"', visitor.get("/account").text)
        assert 'href="/account" aria-current' not in visitor.get("/study").text


def test_what_was_typed_stays_in_the_form(alice: Visitor) -> None:
    page = alice.post("/account", SENT | {"time_zone": "Moon/Base"}).text
    assert value_of(page, "time_zone") == "Moon/Base"
    assert value_of(page, "daily_new") == "7"
    assert re.search(r'<input checked [^>]*value="0.95"', page)


def test_an_empty_form_changes_nothing(alice: Visitor) -> None:
    assert alice.post("/account", {}).status_code == 422
    assert stored(alice) == NOTHING_CHANGED


def test_the_nearest_choice_is_shown_where_another_was_stored(alice: Visitor, session: Session) -> None:
    alice.user.desired_retention = 0.87
    assert re.search(r'<input checked [^>]*value="0.85"', alice.get("/account").text)


def test_extra_fields_change_nothing_else(alice: Visitor) -> None:
    alice.post("/account", SENT | {"role": "teacher", "name": "Boss", "id": "x"})
    assert (alice.user.role, alice.user.name, alice.user.rollover_hour) == ("learner", "Alice", 6)


def test_a_wrong_old_password_changes_nothing_and_shows_no_password(alice: Visitor) -> None:
    page = alice.post("/account/password", {"old": "not my password", "new": "another road"})
    assert page.status_code == 422
    assert "This is not your present password." in page.text
    assert "another road" not in page.text
    assert alice.sign_in("Alice", PASSWORD).status_code == 303


def test_guessing_the_old_password_is_throttled(alice: Visitor) -> None:
    for number in range(5):
        alice.post("/account/password", {"old": f"guess no {number}", "new": "another road"})
    page = alice.post("/account/password", {"old": PASSWORD, "new": "another road"})
    assert page.status_code == 422
    assert "Too many wrong passwords" in page.text


def test_a_weak_new_password_is_refused_beside_its_field(alice: Visitor) -> None:
    page = alice.post("/account/password", {"old": PASSWORD, "new": "password"})
    assert page.status_code == 422
    assert "easy to guess" in page.text


def test_a_guest_has_no_password_to_change(guest: Visitor) -> None:
    assert guest.post("/account/password", {"old": "", "new": PASSWORD}).status_code == 404
    assert "Change your password" not in guest.get("/account").text


def test_a_stranger_has_no_settings(visitor: Visitor) -> None:
    response = visitor.get("/account")
    assert response.status_code == 303
    assert response.location == "/sign-in?next=/account"


def test_a_guest_is_shown_how_to_keep_or_to_leave_their_answers(guest: Visitor) -> None:
    page = guest.get("/account").text
    assert "Make an account" in page
    assert "Start fresh" in page
