import pytest

from quizapp.grading.model import Verdict
from quizapp.scheduling.rating import Rating, is_rapid, p_known, rate


def test_right_is_good() -> None:
    assert rate(Verdict.CORRECT) is Rating.GOOD


@pytest.mark.parametrize("verdict", [Verdict.CLOSE, Verdict.WRONG])
def test_a_miss_is_never_hard(verdict: Verdict) -> None:
    assert rate(verdict) is Rating.AGAIN


def test_a_right_pick_was_known_the_surer_the_better_it_was_remembered() -> None:
    assert p_known(0.9, 4) == pytest.approx(0.9 / 0.925)
    assert p_known(0.9, 2) == pytest.approx(0.9 / 0.95)
    assert (p_known(0.0, 4), p_known(1.0, 4)) == (0.0, 1.0)


def test_a_right_first_pick_is_worth_something_between_a_miss_and_a_known_answer() -> None:
    assert 0 < p_known(None, 2) < p_known(None, 4) < 1


def test_a_right_answer_that_needed_a_hint_is_hard_and_a_miss_is_again() -> None:
    assert rate(Verdict.CORRECT, with_hint=True) is Rating.HARD
    assert rate(Verdict.WRONG, with_hint=True) is Rating.AGAIN


def test_an_answer_faster_than_reading_is_rapid() -> None:
    assert is_rapid(30, 1500)
    assert not is_rapid(30, 3000)
    assert is_rapid(0, 200)
    assert not is_rapid(30, None)
