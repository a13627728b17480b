import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

ENTITIES = (
    ("Iran",),
    ("Iraq",),
    ("Gaza",),
    ("Gaza Strip", "the Strip"),
    ("Palestine Liberation Organization", "PLO", "the Organization"),
    ("George W. Bush", "Bush"),
    ("Laura Bush",),
    ("Nadia Murad", "Murad"),
    ("Al Jazirat",),
)


@pytest.mark.parametrize(
    ("kind", "key", "response"),
    [
        (Kind.PLACE, "Iran", "Iraq"),
        (Kind.PLACE, "Iran", "Irak"),
        (Kind.PLACE, "Gaza Strip", "Gaza"),
        (Kind.PLACE, "Gaza", "the Gaza Strip"),
        (Kind.PERSON, "George W. Bush", "Laura Bush"),
        (Kind.REASON, "support for Iran", "Iraq"),
        (Kind.PLACE, "Iran", "in Iraq"),
        (Kind.PLACE, "Iran", "Irag"),
        (Kind.PLACE, "Iran", "Iran was beside Iraq"),
        (Kind.EVENT, "Iran", "Irak"),
        (Kind.ORGANISATION, "Al Jazeera", "Al Jazirah"),
    ],
)
def test_another_entity_is_wrong_however_near(kind: Kind, key: str, response: str) -> None:
    assert grade(key, response, kind=kind, others=ENTITIES).verdict is Verdict.WRONG


@pytest.mark.parametrize("response", ["Muscat, Oman", "Muscat (Oman)", "Muscat in Oman"])
def test_the_country_behind_a_place_is_right_if_the_document_speaks_of_it(response: str) -> None:
    others = (("Muscat",), ("Oman",), ("Yemen",))
    assert grade("Muscat", response, kind=Kind.PLACE, others=others).verdict is Verdict.CORRECT
    assert grade("Yemen", "Yemen, Oman", kind=Kind.PLACE, others=others).verdict is Verdict.WRONG


def test_the_entity_of_the_key_is_no_other() -> None:
    assert grade("Iran", "iran", kind=Kind.PLACE, others=ENTITIES).verdict is Verdict.CORRECT


def test_an_alias_of_a_person_or_organisation_is_correct() -> None:
    key = "Palestine Liberation Organization"
    graded = grade(key, "the organization", kind=Kind.ORGANISATION, others=ENTITIES)
    assert graded.verdict is Verdict.CORRECT


def test_another_name_for_the_same_place_is_close() -> None:
    graded = grade("Gaza Strip", "the Strip", kind=Kind.PLACE, others=ENTITIES)
    assert graded.verdict is Verdict.CLOSE


def test_a_surname_alone_is_correct_only_where_one_person_has_it() -> None:
    unique = grade("Nadia Murad", "Murad", kind=Kind.PERSON, others=ENTITIES)
    shared = grade("George W. Bush", "Bush", kind=Kind.PERSON, others=ENTITIES)
    assert (unique.verdict, shared.verdict) == (Verdict.CORRECT, Verdict.CLOSE)


def test_an_accepted_answer_is_correct_even_if_it_names_something_else() -> None:
    graded = grade(
        "Gaza Strip", "gaza", kind=Kind.PLACE, accepted=("Gaza",), others=ENTITIES
    )
    assert graded.verdict is Verdict.CORRECT
