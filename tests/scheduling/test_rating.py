import pytest

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict
from quizapp.scheduling.rating import Rating, p_known, rate


@pytest.mark.parametrize("form", list(Form))
def test_right_is_good_and_wrong_is_again(form: Form) -> None:
    assert rate(Verdict.CORRECT, form=form) is Rating.GOOD
    assert rate(Verdict.WRONG, form=form) is Rating.AGAIN


def test_right_after_a_hint_is_hard() -> None:
    assert rate(Verdict.CORRECT, form=Form.TYPED, hinted=True) is Rating.HARD


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_revealed_answer_is_again(verdict: Verdict) -> None:
    rating = rate(verdict, form=Form.CLOZE, revealed=True, hinted=True, retried_right=True)
    assert rating is Rating.AGAIN


@pytest.mark.parametrize(
    ("retried_right", "rating"),
    [(True, Rating.HARD), (False, Rating.AGAIN), (None, Rating.AGAIN)],
)
def test_close_is_hard_only_if_the_retry_is_right(
    retried_right: bool | None, rating: Rating
) -> None:
    assert rate(Verdict.CLOSE, form=Form.TYPED, retried_right=retried_right) is rating


def test_a_second_pick_among_options_is_no_retry() -> None:
    assert rate(Verdict.CLOSE, form=Form.CHOICE, retried_right=True) is Rating.AGAIN


@pytest.mark.parametrize("hinted", [True, False])
@pytest.mark.parametrize("form", list(Form))
def test_a_miss_is_never_hard(form: Form, hinted: bool) -> None:
    rating = rate(Verdict.WRONG, form=form, hinted=hinted, retried_right=True)
    assert rating is Rating.AGAIN


def test_a_right_pick_was_known_the_surer_the_better_it_was_remembered() -> None:
    assert p_known(0.9, 4) == pytest.approx(0.9 / 0.925)
    assert p_known(0.9, 2) == pytest.approx(0.9 / 0.95)
    assert (p_known(0.0, 4), p_known(1.0, 4)) == (0.0, 1.0)


def test_of_a_fact_never_seen_nothing_is_predicted() -> None:
    assert p_known(None, 4) is None
