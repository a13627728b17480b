import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    ("Mohamed Al-Emadi", "mohammed al-emadi"),
    ("Mohamed Al-Emadi", "Dr Muhammad el Emadi"),
    ("Mohamed Al-Emadi", "Al-Emadi"),
    ("Munir Ghannam", "Mounir Ghanam"),
    ("Yusuf al-Qaradawi", "Youssef Al Qaradawi"),
    ("Abd al-Rahman Khan", "Abdul Rahman Khan"),
    ("Albert Einstein", "Einstein"),
    ("Vincent van Gogh", "van Gogh"),
    ("Marie Curie", "Curie, Marie"),
    ("Antonín Dvořák", "Antonin Dvorak"),
    ("John F. Kennedy", "John Kennedy"),
    ("John F. Kennedy", "J. F. Kennedy"),
    ("John Kennedy", "John Fitzgerald Kennedy"),
]
CLOSE = [
    ("Albert Einstein", "Einstien"),
    ("Mohamed Al-Emadi", "Mohamed"),
    ("Gabriel García Márquez", "Garcia Marquez"),
    ("Einstein", "Albert Einstein"),
    ("Khaled Meshaal", "Khalid Mashal"),
    ("King George", "Prince George"),
]
WRONG = [
    ("Mohamed Al-Emadi", "Ahmed al-Emadi"),
    ("Mahmoud Abbas", "Mohammed Abbas"),
    ("Albert Einstein", "Elsa Einstein"),
    ("John F. Kennedy", "John R. Kennedy"),
    ("Tamim bin Hamad Al Thani", "Hamad Al Thani"),
    ("Elizabeth II", "Elizabeth I"),
    ("Bruce Lee", "Bruce Li"),
    ("Marie Curie", "Isaac Newton"),
    ("Marie Curie", "Dr"),
]


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.ROLE])
@pytest.mark.parametrize(("key", "response"), CORRECT)
def test_the_same_person_is_correct(key: str, response: str, kind: Kind) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("key", "response"), CLOSE)
def test_a_slip_or_half_a_name_is_close(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.PERSON).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("key", "response"), WRONG)
def test_another_person_is_wrong(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.PERSON).verdict is Verdict.WRONG
