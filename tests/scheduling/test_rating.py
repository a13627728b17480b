import pytest

from quizapp.grading.model import Verdict
from quizapp.scheduling.rating import Rating, p_known, rate


def test_right_is_good() -> None:
    assert rate(Verdict.CORRECT) is Rating.GOOD


@pytest.mark.parametrize("verdict", [Verdict.CLOSE, Verdict.WRONG])
def test_a_miss_is_never_hard(verdict: Verdict) -> None:
    assert rate(verdict) is Rating.AGAIN


def test_a_right_pick_was_known_the_surer_the_better_it_was_remembered() -> None:
    assert p_known(0.9, 4) == pytest.approx(0.9 / 0.925)
    assert p_known(0.9, 2) == pytest.approx(0.9 / 0.95)
    assert (p_known(0.0, 4), p_known(1.0, 4)) == (0.0, 1.0)


def test_of_a_fact_never_seen_nothing_is_predicted() -> None:
    assert p_known(None, 4) is None
