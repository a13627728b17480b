"""Weighing a right pick by the chance that it was known keeps what is believed near what is true."""

from dataclasses import astuple
from functools import cache
from statistics import fmean

import pytest

from tests.benchmarks.guessing import Outcome, Way, simulated

FACTS, SEEDS = 200, (1, 2, 3)
HALF = 0.5
TRUE_RECALL = {2: 0.865, 3: 0.875, 4: 0.875}
ANSWERS = 13
ABOUT = 0.9
"""Answers a year; so few facts tell the mean to some 0.3."""


@cache
def mean(way: Way, known_before: float = HALF) -> Outcome:
    """Over facts of several seeds."""
    ended = [simulated(way, known_before, facts=FACTS, seed=seed) for seed in SEEDS]
    return Outcome(*map(fmean, zip(*map(astuple, ended), strict=True)))


@pytest.mark.parametrize("options", [2, 3, 4])
def test_of_facts_half_known_before_enough_is_remembered_after_few_answers(options: int) -> None:
    weighed = mean(Way(options))
    assert weighed.true >= TRUE_RECALL[options]
    assert weighed.true_at_end >= TRUE_RECALL[options]
    assert weighed.answers <= ANSWERS


@pytest.mark.parametrize("known_before", [0.0, 0.25, HALF])
@pytest.mark.parametrize("options", [2, 3, 4])
def test_weighed_picks_leave_more_remembered_and_belief_nearer_to_it(options: int, known_before: float) -> None:
    weighed, as_given = mean(Way(options), known_before), mean(Way(options, weighed=False), known_before)
    assert weighed.true > as_given.true + 0.01
    assert abs(weighed.believed - weighed.true) < (as_given.believed - as_given.true) / 2


@pytest.mark.parametrize("options", [2, 3, 4])
@pytest.mark.parametrize("known_before", [0.0, 0.25, HALF])
def test_picks_are_asked_about_as_often_as_what_nobody_can_guess(options: int, known_before: float) -> None:
    assert mean(Way(options), known_before).answers < mean(Way(1), known_before).answers + ABOUT


def test_as_the_app_asks_nearly_as_much_is_remembered_as_is_believed() -> None:
    asked = mean(Way(4, grows=True))
    assert asked.true >= TRUE_RECALL[4]
    assert asked.answers <= ANSWERS
    assert abs(asked.believed - asked.true) < 0.01


def test_where_nothing_can_be_picked_belief_is_true() -> None:
    typed = mean(Way(1), 0.25)
    assert (typed.true, typed.true_at_end) == (typed.believed, typed.believed_at_end)


def test_the_same_seed_gives_the_same_year() -> None:
    assert simulated(Way(4), 0.25, facts=5, seed=3) == simulated(Way(4), 0.25, facts=5, seed=3)
    assert simulated(Way(4), 0.25, facts=5, seed=3) != simulated(Way(4), 0.25, facts=5, seed=4)
