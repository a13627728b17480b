from collections.abc import Callable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Role, User
from quizapp.usecases.access_codes import issue_teacher_link
from tests.web.conftest import PASSWORD, Visitor


def the_one_named(session: Session, name: str) -> User:
    session.expire_all()
    return session.scalars(select(User).where(User.name == name)).one()


def claim(person: Visitor, name: str, **more: str) -> object:
    return person.post("/account/claim", {"name": name, "password": PASSWORD, **more})


def test_a_guest_takes_a_name_and_stays_the_same_person(guest: Visitor) -> None:
    assert claim(guest, "Gloria").location == "/"
    assert (guest.user.name, guest.user.role) == ("Gloria", Role.LEARNER)
    assert "Settings of Gloria" in guest.get("/account").text


def test_the_library_says_that_the_answers_are_kept(guest: Visitor) -> None:
    claim(guest, "Gloria")
    assert "Your answers are kept under the name Gloria." in guest.get("/").text


def test_a_stranger_can_begin_with_an_account(visitor: Visitor, session: Session) -> None:
    assert claim(visitor, "Gloria", time_zone="Asia/Qatar").status_code == 303
    assert the_one_named(session, "Gloria").time_zone == "Asia/Qatar"
    assert visitor.get("/account").status_code == 200


def test_a_taken_name_is_refused_beside_its_field_and_leaves_nothing_behind(
    alice: Visitor, visitor: Visitor, session: Session
) -> None:
    page = claim(visitor, "ALICE")
    assert page.status_code == 422
    assert "This name is taken" in page.text
    assert 'value="ALICE"' in page.text
    assert PASSWORD not in page.text
    assert session.scalar(select(func.count()).select_from(User)) == 1
    assert visitor.get("/account").status_code == 303


def test_a_weak_password_is_refused_beside_its_field(guest: Visitor) -> None:
    page = guest.post("/account/claim", {"name": "Gloria", "password": "password"})
    assert page.status_code == 422
    assert "easy to guess" in page.text
    assert guest.user.is_guest


def test_who_has_an_account_makes_no_second_one_here(alice: Visitor) -> None:
    assert alice.get("/account/claim").status_code == 404
    assert claim(alice, "Gloria").status_code == 404
    assert alice.user.name == "Alice"


def test_extra_fields_make_nobody_a_teacher(guest: Visitor) -> None:
    claim(guest, "Gloria", role="teacher", is_teacher="1", id="x", desired_retention="0.1")
    assert (guest.user.role, guest.user.desired_retention) == (Role.LEARNER, 0.9)


def test_a_name_is_shown_as_text(guest: Visitor) -> None:
    page = claim(guest, "<script>alert(1)</script>")
    assert page.status_code == 422
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


def set_up(person: Visitor, code: str, name: str = "Ms Dale", **more: str) -> object:
    return person.post(f"/set-up/{code}", {"name": name, "password": PASSWORD, **more})


def test_the_set_up_link_makes_a_teacher(visitor: Visitor, session: Session) -> None:
    code = issue_teacher_link(session, visitor.app.config["CLOCK"].now)
    assert visitor.get(f"/set-up/{code}").status_code == 200
    assert set_up(visitor, code, time_zone="Asia/Qatar").status_code == 303
    teacher = the_one_named(session, "Ms Dale")
    assert (teacher.role, teacher.time_zone) == (Role.TEACHER, "Asia/Qatar")
    assert "You are the teacher here." in visitor.get("/account").text
    assert "Settings of Ms Dale" in visitor.get("/account").text


def test_opening_the_link_does_not_use_it_up(visitor: Visitor, session: Session) -> None:
    code = issue_teacher_link(session, visitor.app.config["CLOCK"].now)
    for _ in range(3):
        assert visitor.get(f"/set-up/{code}").status_code == 200
    assert visitor.post(f"/set-up/{code}", {"name": "", "password": ""}).status_code == 422
    assert set_up(visitor, code, name="A").status_code == 422
    assert set_up(visitor, code).status_code == 303


def test_a_used_link_and_an_invented_one_look_the_same_and_say_how_to_get_another(
    visitor: Visitor, new_visitor: Callable[[], Visitor], session: Session
) -> None:
    code = issue_teacher_link(session, visitor.app.config["CLOCK"].now)
    set_up(visitor, code)
    late = new_visitor()
    for used in (code, "0000-0000-0000-0000-0000-0000", "x"):
        for page in (late.get(f"/set-up/{used}"), set_up(late, used, name="Ms Late")):
            assert page.status_code == 404
            assert "quizapp teacher-link" in page.text
    assert session.scalar(select(func.count()).select_from(User)) == 1


def test_a_guest_who_opens_the_link_becomes_the_teacher(guest: Visitor, session: Session) -> None:
    set_up(guest, issue_teacher_link(session, guest.app.config["CLOCK"].now))
    assert (guest.user.name, guest.user.role) == ("Ms Dale", Role.TEACHER)


def test_the_links_code_is_not_sent_to_other_sites(visitor: Visitor, session: Session) -> None:
    code = issue_teacher_link(session, visitor.app.config["CLOCK"].now)
    page = visitor.get(f"/set-up/{code}")
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Cache-Control"] == "no-store"
    assert code not in page.text
