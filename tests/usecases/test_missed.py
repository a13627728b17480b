"""The list of missed facts, from a log of answers and of what was said of them afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from quizapp.scheduling.memory import retrievability, review
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Amendment, Attempt, FactSetting, Memory, Question, QuestionSet, User
from quizapp.storage.queries.missed import Wanted, WrongAnswer
from quizapp.usecases.missed import EVERYTHING, MissedFact, missed_facts, to_drill

AGAIN, HARD, GOOD = Rating.AGAIN, Rating.HARD, Rating.GOOD


@dataclass
class Log:
    """One learner's answers, in the order made: each a minute after the one before, on the day given."""

    session: Session
    user: User
    now: datetime
    given: int = 0

    def answer(
        self, question: Question, rating: Rating = AGAIN, *, day: int = 0, response: str = "no", rapid: bool = False
    ) -> Attempt:
        self.given += 1
        at = self.now + timedelta(days=day, minutes=self.given)
        attempt = Attempt(
            user_id=self.user.id, id=f"attempt-{self.given}", quiz_id="quiz", question_id=question.id,
            fact_id=question.fact_id, response=response, verdict="wrong" if rating == AGAIN else "correct",
            reason="", rating=rating, at=at, study_day=at.date(), rapid=rapid, scheduled=True, parameter_set="p",
        )  # fmt: skip
        self.session.add(attempt)
        self.session.flush()
        return attempt

    def amend(self, attempt: Attempt, kind: str, rating: Rating | None = None) -> None:
        self.given += 1
        at = attempt.at + timedelta(seconds=self.given)
        said = Amendment(
            user_id=self.user.id, id=f"said-{self.given}", attempt_id=attempt.id, kind=kind, rating=rating, at=at
        )
        self.session.add(said)
        self.session.flush()

    def remember(self, question: Question, *days_and_ratings: tuple[int, Rating]) -> None:
        state = None
        for day, rating in days_and_ratings:
            state = review(state, rating, self.now.date() + timedelta(days=day))
        memory = Memory(user_id=self.user.id, fact_id=question.fact_id, updated_at=self.now)
        memory.state = state
        self.session.add(memory)
        self.session.flush()

    def listed(self, wanted: Wanted = EVERYTHING, *, day: int = 0) -> list[MissedFact]:
        return missed_facts(self.session, user=self.user, now=self.now + timedelta(days=day), wanted=wanted)

    def counts(self) -> list[tuple[int, int]]:
        return [(fact.times, 2 - fact.days_left) for fact in self.listed()]


@pytest.fixture
def log(session: Session, alice: User, now: datetime) -> Log:
    return Log(session, alice, now)


@pytest.mark.parametrize(
    ("answers", "counts"),
    [
        ([], []),
        ([(0, GOOD)], []),
        ([(0, AGAIN)], [(1, 0)]),
        ([(0, AGAIN), (1, GOOD)], [(1, 1)]),
        ([(0, AGAIN), (1, GOOD), (1, GOOD)], [(1, 1)]),
        ([(0, AGAIN), (1, GOOD), (3, GOOD)], []),
        ([(0, AGAIN), (0, GOOD), (1, HARD)], []),
        ([(0, AGAIN), (1, GOOD), (2, AGAIN), (3, GOOD)], [(2, 1)]),
        ([(0, AGAIN), (1, GOOD), (2, GOOD), (3, AGAIN)], [(2, 0)]),
        ([(0, GOOD), (1, GOOD), (2, AGAIN)], [(1, 0)]),
    ],
)
def test_a_miss_stays_until_right_on_two_study_days(
    log: Log, tea_questions: list[Question], answers: Sequence[tuple[int, Rating]], counts: list[tuple[int, int]]
) -> None:
    for day, rating in answers:
        log.answer(tea_questions[0], rating, day=day)
    assert log.counts() == counts


def test_an_undone_miss_is_none(log: Log, tea_questions: list[Question]) -> None:
    log.amend(log.answer(tea_questions[0]), "undo")
    assert log.counts() == []


def test_an_undone_right_answer_is_no_day(log: Log, tea_questions: list[Question]) -> None:
    log.answer(tea_questions[0])
    log.answer(tea_questions[0], GOOD, day=1)
    log.amend(log.answer(tea_questions[0], GOOD, day=2), "undo")
    assert log.counts() == [(1, 1)]


def test_what_was_known_after_all_is_no_miss_and_a_right_day(log: Log, tea_questions: list[Question]) -> None:
    log.answer(tea_questions[0])
    log.amend(log.answer(tea_questions[0], day=1), "override", GOOD)
    assert log.counts() == [(1, 1)]


def test_what_was_not_known_after_all_is_a_miss(log: Log, tea_questions: list[Question]) -> None:
    log.amend(log.answer(tea_questions[0], GOOD), "override", AGAIN)
    assert log.counts() == [(1, 0)]


def test_a_second_try_that_was_right_is_no_miss(log: Log, tea_questions: list[Question]) -> None:
    log.amend(log.answer(tea_questions[0]), "retry", HARD)
    log.amend(log.answer(tea_questions[1]), "retry", AGAIN)
    assert [fact.question_id for fact in log.listed()] == [tea_questions[1].id]


def test_the_newest_word_counts_and_an_undo_always(log: Log, tea_questions: list[Question]) -> None:
    first, second = log.answer(tea_questions[0]), log.answer(tea_questions[1])
    log.amend(first, "retry", HARD)
    log.amend(first, "override", AGAIN)
    log.amend(second, "undo")
    log.amend(second, "override", AGAIN)
    assert [fact.question_id for fact in log.listed()] == [tea_questions[0].id]


def test_what_was_given_too_fast_to_read_counts_for_nothing(log: Log, tea_questions: list[Question]) -> None:
    log.answer(tea_questions[0], rapid=True)
    log.answer(tea_questions[1])
    for day in (1, 2):
        log.answer(tea_questions[1], GOOD, day=day, rapid=True)
    assert [fact.question_id for fact in log.listed()] == [tea_questions[1].id]


def test_not_to_know_is_no_guess_however_fast_it_was_said(log: Log, tea_questions: list[Question]) -> None:
    log.answer(tea_questions[0], response="", rapid=True)
    assert log.counts() == [(1, 0)]


def test_all_different_wrong_answers_are_told_newest_first(log: Log, tea_questions: list[Question]) -> None:
    for response in ("1664", "", "1706", "1664"):
        log.answer(tea_questions[0], response=response)
    log.amend(log.answer(tea_questions[0], response="1679 or so"), "override", GOOD)
    (fact,) = log.listed()
    assert fact.answers == [WrongAnswer("1664", 2), WrongAnswer("1706", 1), WrongAnswer("", 1)]


def test_no_more_than_five_are_told(log: Log, tea_questions: list[Question]) -> None:
    for number in range(8):
        log.answer(tea_questions[0], response=f"wrong {number}")
    (fact,) = log.listed()
    assert [answer.response for answer in fact.answers] == [f"wrong {number}" for number in (7, 6, 5, 4, 3)]


def test_it_tells_when_a_fact_comes_back(log: Log, tea_questions: list[Question], now: datetime) -> None:
    log.answer(tea_questions[0])
    assert log.listed()[0].comes_back is None
    log.remember(tea_questions[0], (0, AGAIN))
    assert log.listed()[0].comes_back == now.date() + timedelta(days=1)


def test_what_is_most_at_risk_comes_first(log: Log, tea_questions: list[Question]) -> None:
    safe, risky, often = tea_questions
    for question in (safe, risky, often, often):
        log.answer(question)
    log.remember(safe, (0, GOOD), (3, GOOD), (14, GOOD))
    log.remember(risky, (0, AGAIN))
    log.remember(often, (0, GOOD), (3, GOOD), (14, GOOD))
    order = [fact.question_id for fact in log.listed(day=15)]
    assert order == [question.id for question in (risky, often, safe)]


def test_what_is_not_remembered_at_all_comes_first_and_of_two_alike_the_one_missed_last(
    log: Log, tea_questions: list[Question]
) -> None:
    remembered, *others = tea_questions
    earlier, later = sorted(others, key=lambda question: question.fact_id)  # in the order of the ids, if nothing else
    for question in (remembered, remembered, earlier, later):
        log.answer(question)
    log.remember(remembered, (0, AGAIN))
    assert [fact.question_id for fact in log.listed()] == [question.id for question in (later, earlier, remembered)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(1, 60), min_size=3, max_size=3), ahead=st.integers(0, 400))
def test_the_database_orders_by_the_recall_of_tomorrow_in_tenths(
    session: Session, log: Log, tea_questions: list[Question], days: list[int], ahead: int
) -> None:
    with session.begin_nested() as tried:
        log.given = 0
        for question, day in zip(tea_questions, days, strict=True):
            log.answer(question)
            log.remember(question, (0, AGAIN), (day, GOOD))
        tomorrow = log.now.date() + timedelta(days=61 + ahead)
        recalls = {m.fact_id: retrievability(m.state, tomorrow) for m in session.query(Memory)}
        tenths = [int(recalls[fact.fact_id] * 10) for fact in log.listed(day=60 + ahead)]
        tried.rollback()
    session.expunge_all()
    assert tenths == sorted(tenths)


def test_only_one_document_or_kind(log: Log, tea_questions: list[Question]) -> None:
    for question in tea_questions:
        log.answer(question)
    assert [f.question_id for f in log.listed(Wanted(kind="person"))] == [tea_questions[1].id]
    assert len(log.listed(Wanted(document_id=""))) == 3
    assert log.listed(Wanted(document_id="elsewhere")) == []


def set_aside(log: Log, question: Question, *, suspended: bool = False, until: date | None = None) -> None:
    log.session.add(
        FactSetting(
            user_id=log.user.id, fact_id=question.fact_id, suspended=suspended, buried_until=until,
            note="like the dog", updated_at=log.now,
        )  # fmt: skip
    )
    log.session.flush()


def test_what_is_set_aside_is_told_apart_and_not_drilled(
    session: Session, alice: User, log: Log, tea_questions: list[Question], now: datetime
) -> None:
    for question in tea_questions:
        log.answer(question)
    set_aside(log, tea_questions[0], suspended=True)
    set_aside(log, tea_questions[1], until=now.date() + timedelta(days=1))
    listed = {fact.fact_id: fact for fact in log.listed()}
    assert [listed[question.fact_id].set_aside for question in tea_questions] == [True, True, False]
    assert listed[tea_questions[0].fact_id].note == "like the dog"
    assert to_drill(session, user=alice, now=now) == [tea_questions[2].fact_id]
    assert len(to_drill(session, user=alice, now=now + timedelta(days=1))) == 2


def test_another_learner_s_answers_and_words_are_theirs(
    log: Log, bob: User, tea_questions: list[Question], now: datetime
) -> None:
    mine = log.answer(tea_questions[0])
    theirs = Log(log.session, bob, now)
    theirs.amend(theirs.answer(tea_questions[0], response="theirs"), "undo")
    assert mine.id == "attempt-1"
    assert [fact.answers for fact in log.listed()] == [[WrongAnswer("no", 1)]]
    assert theirs.listed() == []


Step = tuple[bool, int, bool, str]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.booleans(), st.integers(0, 3), st.booleans(), st.sampled_from(["", "undo", "right", "wrong"])),
        max_size=8,
    )
)
def test_the_database_counts_as_one_would_by_hand(
    session: Session, log: Log, tea_questions: list[Question], steps: list[Step]
) -> None:
    with session.begin_nested() as tried:
        log.given = 0
        for right, day, rapid, said in sorted(steps, key=lambda step: step[1]):
            attempt = log.answer(tea_questions[0], GOOD if right else AGAIN, day=day, rapid=rapid)
            if said:
                kind = "undo" if said == "undo" else "override"
                log.amend(attempt, kind, {"right": GOOD, "wrong": AGAIN}.get(said))
        counts = log.counts()
        tried.rollback()
    session.expunge_all()
    assert counts == by_hand(steps)


def by_hand(steps: list[Step]) -> list[tuple[int, int]]:
    times, right_days = 0, set()
    for right, day, rapid, said in sorted(steps, key=lambda step: step[1]):
        if rapid or said == "undo":
            continue
        if said == "right" or (right and said != "wrong"):
            right_days.add(day)
        else:
            times, right_days = times + 1, set()
    return [(times, len(right_days))] if times and len(right_days) < 2 else []


def test_no_more_are_listed_than_people_read(
    log: Log, tea_set: QuestionSet, tea_questions: list[Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.usecases.missed.MOST_LISTED", 2)
    for question in tea_questions:
        log.answer(question)
    tea_questions[2].status = "retired"
    assert len(log.listed()) == 2
    tea_questions[1].status = "retired"
    assert [fact.question_id for fact in log.listed()] == [tea_questions[0].id]


def test_a_listed_fact_is_found_behind_many_that_left(
    log: Log, tea_questions: list[Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.usecases.missed.MOST_LISTED", 1)
    for question in tea_questions[:2]:
        for day, rating in ((0, AGAIN), (0, AGAIN), (1, GOOD), (2, GOOD)):
            log.answer(question, rating, day=day)
    log.answer(tea_questions[2])
    assert [fact.question_id for fact in log.listed()] == [tea_questions[2].id]


def test_what_is_suspended_names_no_day_of_return(
    log: Log, tea_questions: list[Question], now: datetime
) -> None:
    for question in tea_questions[:2]:
        log.answer(question)
        log.remember(question, (0, AGAIN))
    set_aside(log, tea_questions[0], suspended=True)
    set_aside(log, tea_questions[1], until=now.date() + timedelta(days=5))
    told = {fact.question_id: fact.comes_back for fact in log.listed()}
    assert told == {tea_questions[0].id: None, tea_questions[1].id: now.date() + timedelta(days=5)}
