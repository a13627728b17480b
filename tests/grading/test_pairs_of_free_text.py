import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    (Kind.REASON, "because the river flooded", "the river was flooding"),
    (Kind.REASON, "in order to repair the roof", "to repair the roof"),
    (Kind.REASON, "floods and drought", "drought and floods"),
    (Kind.EVENT, "the opening of the bridge", "Opening the bridge"),
    (Kind.ORDER, "spring, summer, autumn", "spring; summer; autumn"),
    (None, "C++", "c++"),
    (None, "14", "fourteen"),
    (None, "14 March 1912", "March 14th, 1912"),
    (None, "US$30 million", "30 million dollars"),
]
CLOSE = [
    (Kind.REASON, "because Ann helped Bert", "helping Bert"),
    (Kind.REASON, "to repair relations with Bert", "to mend relations with Bert"),
    (Kind.EVENT, "the opening of the bridge", "opening the bridge and the road"),
    (None, "photosynthesis", "photosynthsis"),
]
WRONG = [
    (Kind.REASON, "Ann helping Bert", "Bert helping Ann"),
    (Kind.REASON, "because Ann helped Bert", "because Carl helped Bert"),
    (Kind.REASON, "because it was not paid", "because it was paid"),
    (Kind.REASON, "because 3 ships sank", "because 4 ships sank"),
    (Kind.EVENT, "the opening of the bridge", "closing the bridge"),
    (Kind.EVENT, "it is the", "!?"),
    (Kind.ORDER, "spring, summer, autumn", "summer, spring, autumn"),
    (None, "C++", "C"),
    (None, "10²", "102"),
    (None, "Hamas", "Hama"),
]


@pytest.mark.parametrize(("kind", "key", "response"), CORRECT)
def test_the_same_words_are_correct(kind: Kind | None, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("kind", "key", "response"), CLOSE)
def test_most_of_the_words_are_close(kind: Kind | None, key: str, response: str) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("kind", "key", "response"), WRONG)
def test_other_words_or_another_order_are_wrong(
    kind: Kind | None, key: str, response: str
) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.WRONG
