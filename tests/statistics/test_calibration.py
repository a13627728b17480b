import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.statistics.calibration import ENOUGH, Calibration, calibration, curve, wilson


def test_what_was_predicted_stands_beside_what_was_known() -> None:
    found = calibration({80: (100, 70), 90: (300, 270)})
    assert (found.reviewed, found.expected, found.known) == (400, 88, 85)
    assert found.low < 85 < found.high
    assert found.is_told


def test_nothing_is_told_of_few_reviews() -> None:
    found = calibration({90: (ENOUGH - 1, 90)})
    assert (found.is_told, found.missing) == (False, 1)
    assert calibration({90: (ENOUGH, 90)}).is_told
    assert calibration({}) == Calibration(0, 0, 0, 0, 100)


def test_the_curve_leaves_out_steps_with_few_reviews() -> None:
    steps = curve({52: (9, 5), 91: (40, 30), 94: (60, 55), 97: (20, 20), 100: (30, 30)})
    assert [(step.expected, step.known, step.reviewed) for step in steps] == [(93, 85, 100), (99, 100, 50)]


@pytest.mark.parametrize(("hits", "of", "low", "high"), [(0, 10, 0.0, 0.2775), (8, 10, 0.4902, 0.9433)])
def test_wilsons_interval_is_as_published(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=1e-4)


@given(of=st.integers(1, 10_000), data=st.data())
def test_the_range_holds_the_share_and_stays_a_share(of: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, of))
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of + 1e-12
    assert hits / of - 1e-12 <= high <= 1
