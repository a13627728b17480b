import pytest

from tests.quality.agreement import Agreement, agreement


def test_kappa_of_a_known_table() -> None:
    """20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: 0.70 observed, 0.50 by chance."""
    one = ["yes"] * 25 + ["no"] * 25
    other = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert agreement(one, other) == Agreement(pytest.approx(0.7), pytest.approx(0.4))


def test_one_mark_throughout_leaves_kappa_open() -> None:
    assert agreement("aaa", "aaa") == Agreement(1.0, None)
    assert "not defined" in str(agreement("aaa", "aaa"))


def test_less_than_chance_is_below_nought() -> None:
    assert agreement("ab", "ba").kappa == -1


@pytest.mark.parametrize(("one", "other"), [("a", "aa"), ("", "")])
def test_only_items_that_both_marked(one: str, other: str) -> None:
    with pytest.raises(ValueError):
        agreement(one, other)
