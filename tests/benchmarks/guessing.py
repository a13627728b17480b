"""True against believed recall after a year of picking among options, with a guess taken at its word or weighed.

Learners whose true memory is FSRS's own answer each fact whenever it is believed to be due, for a year from its first
question. Who does not recall picks at random; what was not recalled is taught by the feedback, as if rated Again.
Recall is read where it is tested, at every question but the first, and on the last day. The last day's figures lean on
when the usual intervals happen to end, and are higher, as most facts were asked not long before.
"""

import random
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from statistics import fmean, stdev

from quizapp.authoring.model import Form
from quizapp.scheduling.memory import MemoryState, retrievability, review
from quizapp.scheduling.queue import Asked, form_for
from quizapp.scheduling.rating import PRIOR, Rating, p_known

START = date(2026, 1, 1)
END = START + timedelta(days=365)
FACTS, SEEDS = 250, 4
KNOWN_BEFORE = (0.0, 0.25, 0.5)
"""Of facts never seen, the part that learners know already."""
PRIORS = (0.0, 0.2, 0.3, 0.5, 0.7, 0.9)


@dataclass(frozen=True)
class Way:
    """How facts are asked, and answers taken.

    `options` is 1 where nothing is picked; with `grows` only a young memory is asked by options, as the app has it.
    Answers are `weighed` by the chance that they were known, or count as they are given.
    """

    options: int
    weighed: bool = True
    grows: bool = False
    prior: float = PRIOR

    def form(self, believed: MemoryState | None, last: Asked | None) -> Form:
        if self.options == 1:
            return Form.TYPED
        return form_for(believed, (Form.CHOICE, Form.CLOZE, Form.TYPED), last) if self.grows else Form.CHOICE


@dataclass(frozen=True)
class Outcome:
    """Answers to a fact, true and believed recall at a question, and both on the last day."""

    answers: float
    true: float
    believed: float
    true_at_end: float
    believed_at_end: float


class Fact:
    """One fact in a learner's head, and what is believed of it. Recalls are summed over all questions but the first."""

    def __init__(self) -> None:
        self.true: MemoryState | None = None
        self.believed: MemoryState | None = None
        self.last: Asked | None = None
        self.answers = 0
        self.true_recall = self.believed_recall = 0.0

    def asked(self, day: date, way: Way, known_before: float, chance: random.Random) -> None:
        recall, predicted = known_before, way.prior
        if self.true and self.believed:
            recall, predicted = retrievability(self.true, day), retrievability(self.believed, day)
            self.true_recall += recall
            self.believed_recall += predicted
        form, recalls = way.form(self.believed, self.last), chance.random() < recall
        picked = form is Form.CHOICE
        right = recalls or (picked and chance.random() < 1 / way.options)
        known = p_known(predicted, way.options) if picked and way.weighed else None
        self.true = review(self.true, Rating.GOOD if recalls else Rating.AGAIN, day)
        self.believed = review(self.believed, Rating.GOOD if right else Rating.AGAIN, day, p_known=known)
        self.last, self.answers = Asked("", form, right), self.answers + 1


def simulated(way: Way, known_before: float, *, facts: int, seed: int) -> Outcome:
    chance = random.Random(seed)
    ended = [_year(way, known_before, chance) for _ in range(facts)]
    answers = sum(fact.answers for fact in ended)
    return Outcome(
        answers=answers / facts,
        true=sum(fact.true_recall for fact in ended) / (answers - facts),
        believed=sum(fact.believed_recall for fact in ended) / (answers - facts),
        true_at_end=fmean(retrievability(fact.true, END) for fact in ended if fact.true),
        believed_at_end=fmean(retrievability(fact.believed, END) for fact in ended if fact.believed),
    )


def _year(way: Way, known_before: float, chance: random.Random) -> Fact:
    fact, day = Fact(), START
    while day < END:
        fact.asked(day, way, known_before, chance)
        day = fact.believed.due_day if fact.believed else END
    return fact


WAYS = {"nothing to pick": Way(1)}
for options in (2, 3, 4):
    WAYS[f"{options} options, as given"] = Way(options, weighed=False)
    WAYS[f"{options} options, weighed"] = Way(options)
WAYS["4 options while young"] = Way(4, grows=True)


def print_guessing(facts: int = FACTS) -> None:
    """Of so many facts with each of the seeds; 250 take 20 s of processor time."""
    print(f"a year at desired recall .9, {SEEDS} x {facts} facts: answers to a fact, true and believed recall at a")
    print("question, true and believed recall on the last day, each with its standard error")
    for known_before in KNOWN_BEFORE:
        print(f"  {known_before:.0%} known before")
        for name, way in WAYS.items():
            figures = (f"{mean:.3f}±{error:.3f}" for mean, error in _figures(way, known_before, facts))
            print(f"    {name + ':':23}", *figures)
    print("  answers and true recall at a question by the prior; in columns 2, 3, 4 options")
    for prior in PRIORS:
        for known_before in KNOWN_BEFORE:
            print(f"    {prior}, {known_before:.0%} known before:", *_columns(prior, known_before, facts), sep="  ")


def _columns(prior: float, known_before: float, facts: int) -> Iterator[str]:
    for options in (2, 3, 4):
        (answers, _), (true, _), *_ = _figures(Way(options, prior=prior), known_before, facts)
        yield f"{answers:5.2f} {true:.3f}"


def _figures(way: Way, known_before: float, facts: int) -> Iterator[tuple[float, float]]:
    """Each figure of an Outcome and its standard error, over the seeds."""
    outcomes = [astuple(simulated(way, known_before, facts=facts, seed=seed)) for seed in range(1, SEEDS + 1)]
    for figures in zip(*outcomes, strict=True):
        yield fmean(figures), stdev(figures) / SEEDS**0.5
