import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    (Kind.PLACE, "Doha", "doha."),
    (Kind.PLACE, "the United States", "USA"),
    (Kind.PLACE, "United Kingdom", "the U.K."),
    (Kind.PLACE, "Sana'a", "Sanaa"),
    (Kind.PLACE, "Guinea-Bissau", "Guinea Bissau"),
    (Kind.ORGANISATION, "Palestine Liberation Organization", "Palestine Liberation Organisation"),
    (Kind.ORGANISATION, "Palestine Liberation Organization", "PLO"),
    (Kind.ORGANISATION, "Marks & Spencer", "Marks and Spencer"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "the Ambassador of Palestine to Qatar"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "Palestine's ambassador to Qatar"),
]
CLOSE = [
    (Kind.PLACE, "Ramallah", "Ramalah"),
    (Kind.PLACE, "Gaza Strip", "Gaza"),
    (Kind.PLACE, "Doha", "Doha, Qatar"),
    (Kind.ORGANISATION, "International Committee of the Red Cross", "Red Cross"),
    (Kind.ORGANISATION, "Hamas", "Hamas movement"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "ambassador to Qatar"),
]
WRONG = [
    (Kind.PLACE, "Iran", "Iraq"),
    (Kind.PLACE, "Ireland", "Iceland"),
    (Kind.PLACE, "Niger", "Nigeria"),
    (Kind.PLACE, "Gambia", "Zambia"),
    (Kind.PLACE, "Austria", "Australia"),
    (Kind.PLACE, "South Sudan", "Sudan"),
    (Kind.PLACE, "Mexico City", "Mexico"),
    (Kind.PLACE, "the", "a"),
    (Kind.ORGANISATION, "Qatar Airways", "Qatar"),
    (Kind.ORGANISATION, "Hamas", "Fatah"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "ambassador of Qatar to Palestine"),
    (Kind.ROLE, "ambassador of Palestine to Qatar", "envoy of Palestine to Qatar"),
    (Kind.ROLE, "prime minister", "minister"),
]


@pytest.mark.parametrize(("kind", "key", "response"), CORRECT)
def test_the_same_name_is_correct(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("kind", "key", "response"), CLOSE)
def test_a_slip_or_a_part_of_a_name_is_close(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("kind", "key", "response"), WRONG)
def test_another_name_is_wrong(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.WRONG
