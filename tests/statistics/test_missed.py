from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.statistics.missed import Missed, most_help_first

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def missed(fact_id: str, *, recall: float | None = 0.55, times: int = 1, hours_ago: int = 0) -> Missed:
    return Missed(fact_id, times, right_days=0, missed_at=NOON - timedelta(hours=hours_ago), recall=recall)


def order(*facts: Missed) -> str:
    return "".join(fact.fact_id for fact in most_help_first(facts))


def test_what_is_least_likely_known_comes_first() -> None:
    assert order(missed("a", recall=0.9), missed("b", recall=0.2), missed("c", recall=0.6)) == "bca"


def test_what_is_not_remembered_at_all_comes_before_everything() -> None:
    assert order(missed("a", recall=0.1, times=9), missed("b", recall=None)) == "ba"


def test_as_likely_to_a_tenth_the_more_often_missed_comes_first() -> None:
    assert order(missed("a", recall=0.51), missed("b", recall=0.59, times=3), missed("c", recall=0.61, times=9)) == "bac"


def test_then_the_one_missed_last_then_by_id() -> None:
    assert order(missed("c", hours_ago=2), missed("b", hours_ago=1), missed("a", hours_ago=2)) == "bac"


def test_days_left() -> None:
    assert [Missed("a", 1, days, NOON, None).right_days_left for days in (0, 1)] == [2, 1]


@given(
    facts=st.lists(
        st.builds(missed, st.text("abc", max_size=3), recall=st.none() | st.floats(0, 1), times=st.integers(1, 3)),
        unique_by=lambda fact: fact.fact_id,
    ),
    seed=st.integers(),
)
def test_the_order_does_not_depend_on_how_they_came(facts: list[Missed], seed: int) -> None:
    shuffled = Random(seed).sample(facts, len(facts))
    assert most_help_first(shuffled) == most_help_first(facts)
