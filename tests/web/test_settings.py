from tests.web.conftest import PASSWORD, Visitor


def test_zone_and_hour_are_saved_and_shown(alice: Visitor) -> None:
    form = {"time_zone": "Asia/Hebron", "rollover_hour": "6"}
    assert alice.post("/account", form).location == "/account"
    assert (alice.user.time_zone, alice.user.rollover_hour) == ("Asia/Hebron", 6)
    page = alice.get("/account").text
    assert "Saved." in page
    assert '<option selected value="Asia/Hebron">' in page
    assert '<option selected value="6">06:00' in page


def test_a_guest_has_them_too(guest: Visitor) -> None:
    guest.post("/account", {"time_zone": "Europe/Berlin", "rollover_hour": "0"})
    assert (guest.user.time_zone, guest.user.rollover_hour) == ("Europe/Berlin", 0)


def test_what_cannot_be_is_refused_and_nothing_is_saved(alice: Visitor) -> None:
    for form in (
        {"time_zone": "Moon/Base", "rollover_hour": "6"},
        {"time_zone": "Asia/Hebron", "rollover_hour": "24"},
        {"time_zone": "Asia/Hebron", "rollover_hour": "six"},
        {},
    ):
        assert alice.post("/account", form).status_code == 422
    assert (alice.user.time_zone, alice.user.rollover_hour) == ("UTC", 4)


def test_extra_fields_change_nothing_else(alice: Visitor) -> None:
    form = {"time_zone": "UTC", "rollover_hour": "5", "role": "teacher", "name": "Boss", "id": "x"}
    alice.post("/account", form)
    assert (alice.user.role, alice.user.name, alice.user.rollover_hour) == ("learner", "Alice", 5)


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
