import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    (Kind.EVENT, "the harbour froze after the ships left", "after the ships left, the harbour froze"),
    (Kind.EVENT, "In the spring the river rose", "the river rose in the spring"),
    (Kind.REASON, "because the river flooded", "the river was flooding"),
    (Kind.REASON, "in order to repair the roof", "to repair the roof"),
    (Kind.REASON, "floods and drought", "drought and floods"),
    (Kind.EVENT, "the opening of the bridge", "Opening the bridge"),
    (Kind.ORDER, "spring, summer, autumn", "spring; summer; autumn"),
    (None, "C++", "c++"),
    (None, "14", "fourteen"),
    (None, "14 March 1912", "March 14th, 1912"),
    (None, "US$30 million", "30 million dollars"),
    (Kind.EVENT, "Operation Cast Lead", "operation castlead"),
    (Kind.EVENT, "January 2017", "1/2017"),
    (Kind.EVENT, "2012", "from 2012"),
    (Kind.EVENT, "14", "fourteen"),
    (Kind.EVENT, "34 tons", "thirty-four t"),
    (Kind.EVENT, "18 batches", "18"),
    (Kind.EVENT, "more than 80", ">80"),
    (Kind.EVENT, "US$1 billion a year", "1bn dollars annually"),
    (Kind.EVENT, "Doha", "in Doha"),
    (Kind.EVENT, "Doha", "from Doha"),
    (Kind.EVENT, "Fatah", "Al-Fatah"),
    (Kind.EVENT, "Al Jazeera", "Jazeera"),
    (Kind.REASON, "14 March 1912", "March 14th, 1912"),
    (Kind.ORDER, "14 March 1912", "March 14th, 1912"),
    (Kind.ORDER, "3, 1, 2", "three, one, two"),
    (Kind.EVENT, "January 2017", "15 January 2017"),
    (Kind.EVENT, "34 tons", "34,000 kg"),
    (Kind.REASON, "because 3 ships sank", "the sinking of three ships"),
    (Kind.REASON, "the fair earned US$30 million", "the fair earned thirty million dollars"),
    (Kind.REASON, "because the storm broke the pier", "the pier was broken by the storm"),
    (Kind.REASON, "because the storm broke the pier", "the breaking of the pier by the storm"),
    (Kind.REASON, "because Ann lent the bakery an oven", "Ann lent an oven to the bakery"),
    (Kind.REASON, "it had no harbour", "it didn't have a harbour"),
    (Kind.REASON, "Norway's support for Kenya", "Norwegian support for Kenya"),
    (Kind.REASON, "the friend of Ann paid Bert", "Ann's friend paid Bert"),
    (None, "salt, oil and bread", "bread oil salt"),
    (Kind.REASON, "unable to open", "not able to open"),
]
CLOSE = [
    (Kind.REASON, "because Ann helped Bert", "helping Bert"),
    (Kind.REASON, "to repair relations with Bert", "to mend relations with Bert"),
    (Kind.EVENT, "the opening of the bridge", "opening the bridge and the road"),
    (None, "photosynthesis", "photosynthsis"),
    (Kind.EVENT, "Operation Cast Lead", "Operation Cast Led"),
    (Kind.EVENT, "more than 80", "about 80"),
    (Kind.EVENT, "US$30 million", "$30 million a month"),
    (Kind.EVENT, "Doha", "Dohar"),
    (Kind.EVENT, "Al Jazeera", "Al Jazeera TV"),
    (Kind.EVENT, "Al Jazeera", "Al Jazira"),
    (Kind.EVENT, "the 2008 war", "2008"),
    (Kind.EVENT, "the march", "the protest march"),
    (Kind.EVENT, "Iraq", "Irak"),
    (Kind.EVENT, "Iraq", "Iraqi"),
    (None, "salt, oil and bread", "bread and salt"),
    (Kind.REASON, "the pupils were paid by the school", "the pupils were paid"),
    (Kind.REASON, "the school paid the pupils", "the pupils were paid"),
]
WRONG = [
    (Kind.EVENT, "the harbour froze after the ships left", "after the harbour froze, the ships left"),
    (None, "ambassador of Norway to Kenya", "ambassador of Kenya in Norway"),
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
    (Kind.EVENT, "1996", "1996 or 1997"),
    (Kind.EVENT, "34 tons", "43 tons"),
    (Kind.EVENT, "Apollo 11", "Gemini 11"),
    (Kind.EVENT, "the 2008 war", "the 2009 war"),
    (Kind.EVENT, "One Direction", "1"),
    (Kind.EVENT, "US$1 billion a year", "1 billion dollars per month"),
    (Kind.REASON, "because Ann paid Bert $30 million", "because Bert paid Ann $30 million"),
    (Kind.REASON, "because Ann paid Bert $30 million", "30 million dollars"),
    (Kind.REASON, "floods", "floods or drought"),
    (Kind.ORDER, "3, 1, 2", "1, 2, 3"),
    (None, "not able", "notable"),
    (Kind.REASON, "because 3 ships sank", "because thirteen ships sank"),
    (Kind.REASON, "the fair earned US$30 million", "the fair earned \u20ac30 million"),
    (Kind.REASON, "because the storm broke the pier", "the storm was broken by the pier"),
    (Kind.REASON, "because Ann lent the bakery an oven", "the bakery lent Ann an oven"),
    (Kind.REASON, "it had a harbour", "it didn't have a harbour"),
    (Kind.REASON, "Norway's support for Kenya", "Kenyan support for Norway"),
    (Kind.REASON, "the friend of Ann paid Bert", "Ann paid Bert's friend"),
    (Kind.REASON, "the friend of Ann paid Bert", "Ann paid the friend of Bert"),
    (Kind.REASON, "because the door was open", "because the door was shut"),
    (Kind.REASON, "because Ann helped Bert", "because Anne helped Bert"),
    (Kind.REASON, "the pupils were paid by the school", "the pupils paid the school"),
    (Kind.REASON, "the school paid the pupils", "the school was paid"),
    (None, "salt, oil and bread", "salt or oil or bread"),
    (Kind.ORDER, "spring, summer, fall", "fall, spring, summer"),
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


@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.DATE, Kind.QUANTITY, None])
def test_two_answers_get_the_request_for_one(kind: Kind | None) -> None:
    graded = grade("1996", "1996 or 1997", kind=kind)
    assert (graded.verdict, graded.reason) == (Verdict.WRONG, "one answer, please")


def test_an_or_of_the_key_itself_is_no_choice() -> None:
    key = "because of rain or snow"
    assert grade(key, "rain or snow", kind=Kind.REASON).verdict is Verdict.CORRECT
