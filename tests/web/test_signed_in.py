"""`current_user` is for templates; whoever needs a person asks for `current_person()`."""

from datetime import datetime

import pytest

from quizapp.storage.models import Role, User
from quizapp.web.sessions import SignedIn


@pytest.fixture
def signed_in(now: datetime) -> SignedIn:
    return SignedIn(User(id="tina", name="Tina", role=Role.TEACHER, created_at=now), "token")


def test_it_tells_a_template_who_is_there(signed_in: SignedIn) -> None:
    assert (signed_in.name, signed_in.is_teacher, signed_in.is_guest) == ("Tina", True, False)


def test_it_does_not_pass_as_the_person(signed_in: SignedIn) -> None:
    for attribute in ("id", "time_zone", "desired_retention", "password_hash"):
        assert not hasattr(signed_in, attribute)


@pytest.mark.parametrize("attribute", ["name", "is_guest", "is_teacher"])
def test_nothing_of_the_person_is_changed_through_it(signed_in: SignedIn, attribute: str) -> None:
    before = getattr(signed_in.person, attribute)
    with pytest.raises(AttributeError):
        setattr(signed_in, attribute, "other")
    assert getattr(signed_in.person, attribute) == before
