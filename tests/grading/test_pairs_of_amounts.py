import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    ("US$30 million", "$30 million"),
    ("US$30 million", "30,000,000 dollars"),
    ("US$30 million", "thirty million dollars"),
    ("US$30 million", "30 000 000 USD"),
    ("US$30 million", "US$30m"),
    ("EUR 13 million", "€13 million"),
    ("EUR 13 million", "13 million euros"),
    ("US$1 billion a year", "1bn dollars annually"),
    ("£5 a week", "£5/week"),
    ("half a million dollars", "$500,000"),
    ("1.5 million dollars", "one point five million dollars"),
    ("more than US$80 million", "80 million dollars"),
    ("US$10 to 15 million", "$10-15 million"),
    ("A$30 million", "30 million Australian dollars"),
    ("a $30 million grant", "US$30 million"),
    ("US$30 million", "30 mio $"),
    ("US$30 million", "$30 mil"),
    ("EUR 13 million", "13 Mio Euro"),
    ("more than US$80 million", ">$80 million"),
    ("\u20b910 crore", "Rs 100 million"),
    ("50 cents", "$0.50"),
    ("\u00a31.25", "1 pound 25 pence"),
    ("\u00a33 per hour", "\u00a33/h"),
    ("US$40 million", "USD40m"),
]
CLOSE = [
    ("US$40 million", "40 million in loans"),
    ("US$40 million", "40 million dolars"),
    ("US$40 million", "40 million bucks"),
    ("US$30 million", "30 million"),
    ("US$1 billion a year", "1 billion dollars"),
    ("A$30 million", "$30 million"),
    ("30 million Qatari riyals", "30 million riyals"),
    ("$1,234,567", "$1.2 million"),
    ("US$80 million", "over 80 million dollars"),
    ("US$30 million", "$30 million a month"),
    ("more than US$80 million", "at least 80 million dollars"),
    ("more than US$80 million", "nearly 80 million dollars"),
    ("50 cents", "50"),
    ("50 cents", "\u20ac0.50"),
    ("5 million florins", "5 million"),
    ("30 million", "$30 million"),
]
WRONG = [
    ("US$40 million", "40 million visitors"),
    ("US$40 million", "40 million people in Kenya"),
    ("US$30 million", "US$13 million"),
    ("US$30 million", "US$30"),
    ("US$30 million", "30 billion dollars"),
    ("US$30 million", "€30 million"),
    ("EUR 13 million", "$13 million"),
    ("A$30 million", "US$30 million"),
    ("30 million Qatari riyals", "30 million Saudi riyals"),
    ("US$1 billion a year", "$1 billion a month"),
    ("more than US$80 million", "less than 80 million dollars"),
    ("US$13 million", "US$10 million"),
    ("US$30 million", "30 cents"),
    ("US$30 million", "not 30 million dollars"),
    ("US$30 million", "a great deal"),
    ("US$30 million", "30 or 40 million dollars"),
    ("US$1 billion a year", "1 billion dollars per month"),
    ("US$30 million", "13 mio $"),
    ("EUR 13 million", "$13 mil"),
    ("\u20b910 crore", "10 lakh rupees"),
    ("50 cents", "50 dollars"),
    ("50 cents", "50 pence"),
    ("50 cents", "50 per cent"),
    ("5 million florins", "5 million dollars"),
    ("5 million florins", "5 million ducats"),
    ("5 million naira", "5 million cedis"),
]


@pytest.mark.parametrize(("key", "response"), CORRECT)
def test_the_same_money_written_otherwise_is_correct(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.AMOUNT).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("key", "response"), CLOSE)
def test_an_amount_with_a_part_missing_is_close(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.AMOUNT).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("key", "response"), WRONG)
def test_another_value_currency_or_period_is_wrong(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.AMOUNT).verdict is Verdict.WRONG


def test_the_reason_says_that_the_article_gives_no_period() -> None:
    graded = grade("US$30 million", "$30 million a month", kind=Kind.AMOUNT)
    assert graded.reason == "the article does not say how often"
