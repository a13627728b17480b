import pytest

from tests.quality.wilson import Share


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (102, 120, 0.7753, 0.9029), (1, 2, 0.0945, 0.9055)],
)
def test_known_intervals(part: int, whole: int, low: float, high: float) -> None:
    assert Share(part, whole).interval == pytest.approx((low, high), abs=1e-4)


def test_a_share_in_words() -> None:
    assert str(Share(102, 120)) == "85.0 % (77.5 to 90.3), 102 of 120"
    assert str(Share(8.5, 10)).endswith("8.5 of 10")
    assert str(Share(0, 0)) == "none counted"
