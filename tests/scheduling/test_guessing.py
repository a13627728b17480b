"""Weighing a right pick by the chance that it was known keeps what is believed near what is true."""

import pytest

from tests.benchmarks.guessing import Outcome, Way, simulated

FACTS, SEEDS = 200, (1, 2)
KNOWN_BEFORE = 0.5
TRUE_RECALL = {2: 0.865, 3: 0.875, 4: 0.875}
ANSWERS = 13


def mean(way: Way) -> Outcome:
    """Over facts of several seeds."""
    ended = [simulated(way, KNOWN_BEFORE, facts=FACTS, seed=seed) for seed in SEEDS]
    return Outcome(*(sum(getattr(one, name) for one in ended) / len(ended) for name in Outcome.__dataclass_fields__))


@pytest.mark.parametrize("options", [2, 3, 4])
def test_weighed_picks_keep_recall_up_and_belief_true_at_few_answers(options: int) -> None:
    weighed, as_given = mean(Way(options)), mean(Way(options, weighed=False))
    assert weighed.true >= TRUE_RECALL[options]
    assert weighed.true_at_end >= TRUE_RECALL[options]
    assert weighed.answers <= ANSWERS
    assert weighed.true > as_given.true + 0.01
    assert abs(weighed.believed - weighed.true) < (as_given.believed - as_given.true) / 2


def test_as_the_app_asks_nearly_as_much_is_remembered_as_is_believed() -> None:
    asked = mean(Way(4, grows=True))
    assert asked.true >= TRUE_RECALL[4]
    assert asked.answers <= ANSWERS
    assert abs(asked.believed - asked.true) < 0.01


def test_where_nothing_can_be_picked_belief_is_true() -> None:
    typed = mean(Way(1))
    assert (typed.true, typed.true_at_end) == (typed.believed, typed.believed_at_end)


def test_the_same_seed_gives_the_same_year() -> None:
    assert simulated(Way(4), 0.25, facts=5, seed=3) == simulated(Way(4), 0.25, facts=5, seed=3)
    assert simulated(Way(4), 0.25, facts=5, seed=3) != simulated(Way(4), 0.25, facts=5, seed=4)
