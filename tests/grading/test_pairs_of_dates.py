import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    ("9 March 2015", "march 9th 2015"),
    ("9 March 2015", "2015-03-09"),
    ("9 March 2015", "9/3/2015"),
    ("9 March 2015", "3/9/2015"),
    ("9 March 2015", "9.3.15"),
    ("9 March 2015", "Monday, 9 Mar. 2015"),
    ("9 March 2015", "the ninth of March, 2015"),
    ("February 2012", "Febuary 2012"),
    ("May 2008", "2008-05"),
    ("2012", "in 2012"),
    ("2012", "twenty twelve"),
    ("1994", "nineteen ninety-four"),
    ("since 2014", "2014"),
    ("the 1990s", "'90s"),
    ("early 1990s", "the early 90s"),
    ("19th century", "the nineteenth century"),
    ("44 BC", "44 BCE"),
    ("2012\u20132014", "from 2012 to 2014"),
    ("2012\u20132014", "2012-14"),
    ("9 to 11 March 2015", "9-11 March 2015"),
    ("10 to 12 March 2015", "10-12 March 2015"),
    ("9 March 2015", "March 9,2015"),
    ("six months", "half a year"),
    ("2012", "from 2012"),
    ("9 March 2015", "on 9 March 2015"),
    ("9 March", "9 March 2015"),
    ("January 2017", "01/2017"),
    ("January 2017", "1/2017"),
    ("January 2017", "1.2017"),
    ("early 1990s", "early nineties"),
    ("early 1990s", "the early nineteen-nineties"),
    ("the 1990s", "1990 to 1999"),
    ("until 2014", "before 2014"),
    ("1996", "'96"),
    ("1996", "\u201996"),
    ("May 1996", "May '96"),
    ("January 2017", "15 January 2017"),
    ("1996", "January 1996"),
    ("19th century", "the XIXth century"),
    ("15 June", "15/6"),
    ("15 June", "15-06"),
    ("9 March 2015", "9 Mach 2015"),
]
CLOSE = [
    ("9 March 2015", "March 2015"),
    ("9 March 2015", "2015"),
    ("9 March 2015", "9 March"),
    ("1994", "the 1990s"),
    ("early 1990s", "1990s"),
    ("summer 2015", "2015"),
    ("2012 to 2014", "2012"),
    ("2014", "until 2014"),
    ("early 1990s", "nineties"),
    ("early 1990s", "1992"),
    ("early 1990s", "1990-91"),
    ("early 1990s", "1990 to 1991"),
    ("20th century", "the 1950s"),
    ("1996", "early 1996"),
    ("the 1990s", "the early 1990s"),
    ("spring 2012", "April 2012"),
]
WRONG = [
    ("9 March 2015", "9 March 2016"),
    ("9 March 2015", "10 March 2015"),
    ("9 March 2015", "9 April 2015"),
    ("15 June", "6/16"),
    ("19th century", "the XXth century"),
    ("9 March 2015", "2051"),
    ("9 March 2015", "9"),
    ("2012", "2021"),
    ("2012", "today"),
    ("2012", "2012 or 2013"),
    ("2012", "2012 to 2013"),
    ("2014", "before 2014"),
    ("2014", "after 2014"),
    ("1994", "the 1980s"),
    ("early 1990s", "late 1990s"),
    ("early 1990s", "1998"),
    ("after 2014", "before 2014"),
    ("summer 2015", "winter 2015"),
    ("February 2012", "30 February 2012"),
    ("44 BC", "44 AD"),
    ("2012 to 2014", "2012 to 2015"),
    ("1996", "1996 or 1997"),
    ("1996", "'69"),
    ("1996", "96"),
    ("January 2017", "02/2017"),
    ("January 2017", "13/2017"),
    ("January 2017", "15 January 2016"),
    ("early 1990s", "1990 to 1997"),
    ("early 1990s", "late nineties"),
    ("early 1990s", "1980-81"),
]


@pytest.mark.parametrize(("key", "response"), CORRECT)
def test_the_same_date_written_otherwise_is_correct(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.DATE).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("key", "response"), CLOSE)
def test_a_coarser_or_nearly_right_date_is_close(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.DATE).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("key", "response"), WRONG)
def test_another_date_is_wrong(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.DATE).verdict is Verdict.WRONG


def test_the_reason_says_what_is_missing() -> None:
    assert grade("9 March 2015", "March 2015", kind=Kind.DATE).reason == (
        "the full answer gives the day as well"
    )


@pytest.mark.parametrize(
    ("key", "response", "reason"),
    [
        ("January 2017", "15 January 2017", "the article gives only the month"),
        ("1996", "January 1996", "the article gives only the year"),
        ("1996", "15 January 1996", "the article gives only the year"),
    ],
)
def test_the_reason_says_how_exact_the_article_is(key: str, response: str, reason: str) -> None:
    assert grade(key, response, kind=Kind.DATE).reason == reason
