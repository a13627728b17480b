from quizapp.grading.model import Verdict
from quizapp.statistics.scores import Score, score


def test_verdicts_are_counted_by_kind() -> None:
    verdicts = [Verdict.CORRECT, Verdict.WRONG, Verdict.CORRECT, Verdict.CLOSE]
    assert score(verdicts) == Score(right=2, close=1, wrong=1)


def test_only_right_answers_make_the_share() -> None:
    result = score([Verdict.CORRECT, Verdict.CLOSE, Verdict.WRONG, Verdict.WRONG])
    assert (result.of, result.share) == (4, 0.25)


def test_a_quiz_without_answers_scores_nothing() -> None:
    result = score([])
    assert (result.of, result.share) == (0, 0.0)
