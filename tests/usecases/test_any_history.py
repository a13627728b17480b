"""Whatever a learner does, and in whatever order it arrives: what is stored is what the log gives."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from quizapp.scheduling.memory import review
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import (
    Amendment,
    Attempt,
    DayTally,
    ForecastTally,
    Memory,
    Question,
    Quiz,
    QuizItem,
    QuizKind,
    User,
)
from quizapp.usecases import rebuild
from quizapp.usecases.amendments import override, retry_close, undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.refusals import Refused

RIGHT, CLOSE, WRONG, EMPTY = "right", "close", "wrong", "empty"
TYPED = {RIGHT: "Thomas Twining", CLOSE: "Thomas Twinnig", WRONG: "Nobody", EMPTY: ""}


@dataclass(frozen=True)
class Act:
    name: str
    hours: int
    "Since the act before; less than none for what arrives late."
    fact: int
    "Of the three of the set."
    earlier: int
    "Which of the answers given before, for what is said of one."
    response: str
    rating: Rating
    duration_ms: int | None


ACTS = st.lists(
    st.builds(
        Act,
        name=st.sampled_from(
            ["answer", "answer", "answer", "repeat", "answer and undo", "undo", "override", "retry", "travel"]
        ),
        hours=st.integers(0, 72) | st.integers(-72, 72),
        fact=st.integers(0, 2),
        earlier=st.integers(0, 9),
        response=st.sampled_from([RIGHT, RIGHT, CLOSE, WRONG, EMPTY]),
        rating=st.sampled_from(Rating),
        duration_ms=st.sampled_from([None, 90, 30_000]),
    ),
    max_size=10,
)


@dataclass
class Learner:
    session: Session
    user: User
    questions: list[Question]
    answered: list[tuple[QuizItem, str]] = field(default_factory=list)
    "The items and the ids of their answers."

    def does(self, act: Act, number: int, at: datetime) -> None:
        if act.name.startswith("answer"):
            before = self.memories()
            self._answers(act, number, at)
            if act.name == "answer and undo":
                self._undoes(len(self.answered) - 1, number, at)
                assert self.memories() == before
        elif act.name == "travel":
            self.user.time_zone = ("UTC", "Asia/Tokyo", "Pacific/Honolulu")[act.fact]
        elif self.answered:
            self._says(act, number, at)

    def _answers(self, act: Act, number: int, at: datetime) -> None:
        question = self.questions[act.fact]
        item = QuizItem(position=1, question=question, options=question.options)
        self.session.add(Quiz(user_id=self.user.id, kind=QuizKind.SET, title="Tea", created_at=at, items=[item]))
        self.session.flush()
        self._sends(item, f"answer-{number}", act, at)
        self.answered.append((item, f"answer-{number}"))

    def _sends(self, item: QuizItem, id: str, act: Act, at: datetime) -> None:
        answer = Answer(id, response(item, act.response), act.duration_ms)
        answer_question(
            self.session, user=self.user, quiz_id=item.quiz_id, position=item.position, answer=answer, now=at
        )

    def _undoes(self, which: int, number: int, at: datetime) -> None:
        _, id = self.answered[which]
        undo(self.session, user=self.user, attempt_id=id, amendment_id=f"undo-{number}", now=at)

    def _says(self, act: Act, number: int, at: datetime) -> None:
        """Twice, as after a double click: the second time nothing is written."""
        which = act.earlier % len(self.answered)
        item, id = self.answered[which]
        same = {"user": self.user, "attempt_id": id, "amendment_id": f"{act.name}-{number}", "now": at}
        says: dict[str, Callable[[], object]] = {
            "repeat": lambda: self._sends(item, id, act, at),
            "undo": lambda: undo(self.session, **same),
            "override": lambda: override(self.session, **same, rating=act.rating),
            "retry": lambda: retry_close(self.session, **same, response=response(item, act.response)),
        }
        before = self.everything()
        refused = not allowed(says[act.name])
        after = self.everything()
        if act.name == "repeat":
            assert not refused
        if refused or act.name == "repeat":
            assert after == before
        assert allowed(says[act.name]) is not refused
        assert self.everything() == after

    def memories(self) -> dict[str, object]:
        rows = self.session.scalars(select(Memory).where(Memory.user_id == self.user.id))
        return {memory.fact_id: memory.state for memory in rows}

    def tallies(self) -> list[tuple]:
        return [
            tuple(row)
            for table in (DayTally, ForecastTally)
            for row in self.session.execute(select(table.__table__).order_by(*table.__table__.primary_key))
        ]

    def everything(self) -> tuple:
        logs = [self.session.scalar(select(func.count()).select_from(table)) for table in (Attempt, Amendment)]
        return logs, self.memories(), self.tallies()


def response(item: QuizItem, kind: str) -> str:
    """What is sent for such an answer: a place among the options where there are some."""
    if item.options:
        right = item.options.index(item.question.key)
        return {RIGHT: str(right), EMPTY: ""}.get(kind, str((right + 1) % len(item.options)))
    return item.question.key if kind == RIGHT else TYPED[kind]


def allowed(says: Callable[[], object]) -> bool:
    try:
        says()
    except Refused:
        return False
    return True


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS, spreads=st.booleans())
def test_what_is_stored_is_what_the_log_gives(
    session: Session, alice: User, tea_questions: list[Question], now: datetime, acts: list[Act], spreads: bool
) -> None:
    with session.begin_nested() as all_of_it:
        alice.time_zone, alice.spreads_load, at = "UTC", spreads, now
        learner = Learner(session, alice, tea_questions)
        for number, one in enumerate(acts):
            at += timedelta(hours=one.hours)
            learner.does(one, number, at)
            assert rebuild.check(session, user_id=alice.id).differences == []
        _assert_made_anew(session, learner, now)
        all_of_it.rollback()


def simple_act(name: str, fact: int, *, rating: Rating = Rating.GOOD) -> Act:
    """Right, where it is an answer; said of the first one, where it is not."""
    return Act(name, hours=0, fact=fact, earlier=0, response=RIGHT, rating=rating, duration_ms=None)


def test_days_moved_to_spread_the_load_are_those_of_the_log(
    session: Session, alice: User, tea_questions: list[Question], now: datetime
) -> None:
    alice.spreads_load = True
    learner = Learner(session, alice, tea_questions)
    for day in (0, 2, 13):
        for fact in range(3):
            learner.does(simple_act("answer", fact), 10 * day + fact, now + timedelta(days=day))
            assert rebuild.check(session, user_id=alice.id).differences == []
    assert any(session.scalars(select(Attempt.due_shift)))


def test_the_learners_last_own_grade_counts_in_full_and_so_it_is_in_the_log(
    session: Session, alice: User, tea_questions: list[Question], now: datetime
) -> None:
    learner = Learner(session, alice, tea_questions)
    learner.does(simple_act("answer", 0), 1, now)
    (guessed,) = learner.memories().values()
    for minutes, rating in enumerate((Rating.EASY, Rating.AGAIN, Rating.GOOD)):
        learner.does(simple_act("override", 0, rating=rating), minutes, now + timedelta(minutes=minutes))
        (graded,) = learner.memories().values()
        assert graded == review(None, rating, now.date())
        assert rebuild.check(session, user_id=alice.id).differences == []
    assert graded.stability > guessed.stability


def test_what_is_taken_back_with_an_earlier_time_lets_late_answers_be_late(
    session: Session, alice: User, tea_questions: list[Question], now: datetime
) -> None:
    learner = Learner(session, alice, tea_questions)
    for number, (name, hours) in enumerate([("answer", 0), ("answer and undo", -30), ("answer", -29)]):
        learner.does(simple_act(name, 1), number, now + timedelta(hours=hours))
        assert rebuild.check(session, user_id=alice.id).differences == []


def _assert_made_anew(session: Session, learner: Learner, now: datetime) -> None:
    """Out of the log alone, with nothing else left."""
    session.flush()
    kept = learner.memories(), learner.tallies()
    for table in (Memory, DayTally, ForecastTally):
        session.execute(delete(table))
    session.expire_all()
    rebuild.mend(session, user_id=learner.user.id, now=now)
    assert (learner.memories(), learner.tallies()) == kept
