from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.facts.model import Kind
from quizapp.grading.grade import LONGEST_ANSWER, grade, grade_choice
from quizapp.grading.model import Verdict

KINDS = st.sampled_from([*Kind, None])
PIECES = st.sampled_from(
    "9 30 2015 90s 1/2 $ € US$ million m k tons km % half twice not the of a March may bin al-"
    " before early century BC - , . ' ² ٣ é İ ß and to or is in > ~ '96 1/2017 nineties mio ton kg"
    " al al-X H.E. Al City TV red Red or more of by was from ambassador gave fell One third ½ lakh cents n't"
    " Jr. north eastern Norwegian Köln Koeln (R) Co. ₹ XIX".split(" ")
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=8).map(" ".join))


@given(key=TEXTS, kind=KINDS, others=st.lists(st.lists(TEXTS, max_size=2), max_size=2))
def test_the_key_itself_is_correct(key: str, kind: Kind | None, others: list[list[str]]) -> None:
    assume(key.strip())
    assert grade(key, key, kind=kind, others=others).verdict is Verdict.CORRECT


@given(key=TEXTS, response=TEXTS, kind=KINDS, accepted=st.lists(TEXTS, max_size=2))
def test_any_text_gets_a_verdict_with_a_reason(
    key: str, response: str, kind: Kind | None, accepted: list[str]
) -> None:
    graded = grade(key, response, kind=kind, accepted=accepted, others=[accepted])
    assert graded.verdict in Verdict and graded.reason


@given(key=st.integers(1, 10**9), response=st.integers(1, 10**9))
def test_another_number_is_never_correct(key: int, response: int) -> None:
    assume(key != response)
    for kind in (Kind.QUANTITY, Kind.AMOUNT, None):
        assert grade(f"{key}", f"{response}", kind=kind).verdict is not Verdict.CORRECT


@given(day=st.dates(), other=st.dates())
def test_another_day_is_never_correct(day: date, other: date) -> None:
    assume(day != other)
    graded = grade(f"{day:%d %B} {day.year:04}", other.isoformat(), kind=Kind.DATE)
    assert graded.verdict is not Verdict.CORRECT


@pytest.mark.parametrize("response", ["", " ", "\n\t"])
@pytest.mark.parametrize("kind", [*Kind, None])
def test_no_answer_is_wrong(response: str, kind: Kind | None) -> None:
    assert grade("key", response, kind=kind).verdict is Verdict.WRONG
    assert grade_choice("key", response).verdict is Verdict.WRONG


@pytest.mark.parametrize("kind", [*Kind, None])
def test_an_overlong_answer_is_refused_unless_it_is_the_key(kind: Kind | None) -> None:
    long = "9" * 100_000
    assert grade("9" * LONGEST_ANSWER, long, kind=kind).verdict is Verdict.WRONG
    assert grade(long, long, kind=kind).verdict is Verdict.CORRECT


@given(key=TEXTS, response=TEXTS)
def test_a_picked_option_is_right_only_if_it_is_the_key(key: str, response: str) -> None:
    assume(" ".join(key.split()) != " ".join(response.split()))
    assume(key.isascii() and response.isascii())
    assert grade_choice(key, response).verdict is Verdict.WRONG


def test_the_key_picked_is_right_whatever_its_spacing() -> None:
    assert grade_choice("9  March 2015", "9 March 2015 ").verdict is Verdict.CORRECT


def test_an_option_in_another_case_is_another_option() -> None:
    assert grade_choice("us", "US").verdict is Verdict.WRONG
