import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    ("34 tons", "thirty-four tons"),
    ("34 tons of aid", "34 tons"),
    ("34 tonnes", "34,000 kg"),
    ("more than 80 planes", "80"),
    ("more than 80 planes", "over 80 planes"),
    ("more than 80 planes", ">80"),
    ("more than 80 planes", "80+"),
    ("at least 80 planes", "no fewer than 80"),
    ("34 tons", "thirtyfour tons"),
    ("34 tons", "34 t"),
    ("34 tons", "34 tonnes"),
    ("80+ planes", "80 planes"),
    ("18 batches", "about 18"),
    ("twice", "2"),
    ("twice", "two times"),
    ("20%", "20 per cent"),
    ("5 km", "5,000 metres"),
    ("six months", "half a year"),
    ("two dozen", "24"),
    ("one second", "1 s"),
    ("two and a half hours", "150 minutes"),
    ("-5 °C", "minus five degrees Celsius"),
    ("12 square kilometres", "12 km²"),
    ("1.5 million people", "1,500,000"),
    ("between 5 and 7 days", "5-7 days"),
    ("100 km/h", "100 kilometres per hour"),
    ("34 tons", "34,000 kg"),
    ("a quarter", "25%"),
    ("two thirds", "2/3"),
    ("one in three", "a third"),
    ("two and a half hours", "2\u00bd hours"),
    ("100,000 people", "1,00,000"),
    ("100,000 people", "one lakh"),
    ("5,000 hectares", "5.000 ha"),
    ("25 \u00b0C", "77 \u00b0F"),
    ("twice", "double"),
    ("18 months", "a year and a half"),
    ("1.2 million people", "1.2m inhabitants"),
]
CLOSE = [
    ("34 tons", "34"),
    ("more than 80 planes", "at least 80 planes"),
    ("more than 80 planes", "nearly 80"),
    ("more than 80 planes", "about 80"),
    ("more than 80 planes", "~80"),
    ("at least 80 planes", "more than 80"),
    ("34 tons of aid", "34 tons of sand"),
    ("80 planes", "eighty aircraft"),
    ("80 planes", "more than 80"),
    ("3.14159", "3.14"),
    ("25 \u00b0C", "25 degrees"),
    ("33%", "a third"),
    ("0.5%", "0.5"),
    ("80", "80%"),
]
WRONG = [
    ("34 tons", "34 kilograms"),
    ("34 tons", "43 tons"),
    ("34 tons", "tons"),
    ("80 planes", "80 km"),
    ("more than 80 planes", "fewer than 80 planes"),
    ("18 batches", "81 batches"),
    ("twice", "three times"),
    ("20%", "20 percentage points"),
    ("5 km", "5 miles"),
    ("-5 °C", "5 °C"),
    ("1.5 million people", "1.5 billion people"),
    ("5 to 7 days", "5 days"),
    ("version 1.2.3", "123"),
    ("more than 80 planes", "less than 80"),
    ("more than 80 planes", "<80"),
    ("34 tons", "43,000 kg"),
    ("34 tons", "43 t"),
    ("34 tons", "fortythree tons"),
    ("25 \u00b0C", "25 \u00b0F"),
    ("33%", "a quarter"),
    ("two thirds", "a third"),
    ("1.2 million people", "1.2 million dollars"),
    ("100,000 people", "ten lakh"),
    ("between 10 and 15", "10 or 15"),
    ("a dozen", "dozens"),
]


@pytest.mark.parametrize(("key", "response"), CORRECT)
def test_the_same_quantity_written_otherwise_is_correct(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.QUANTITY).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("key", "response"), CLOSE)
def test_the_right_number_with_a_doubt_about_its_unit_is_close(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.QUANTITY).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("key", "response"), WRONG)
def test_another_number_or_unit_is_wrong(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.QUANTITY).verdict is Verdict.WRONG


def test_the_reason_says_on_which_side_the_number_lies() -> None:
    more = grade("more than 80 planes", "less than 80", kind=Kind.QUANTITY)
    less = grade("fewer than 80 planes", "over 80", kind=Kind.QUANTITY)
    assert more.reason == "the full answer says more than that number, not less"
    assert less.reason == "the full answer says less than that number, not more"


def test_the_reason_says_that_the_unit_is_another_one() -> None:
    graded = grade("34 tons", "34,000 kg", kind=Kind.QUANTITY)
    assert graded.reason == "the same in another unit"
