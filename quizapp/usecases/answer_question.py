"""The heart: one answer is checked, graded, rated, scheduled and remembered, all or nothing."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import factorial

from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict
from quizapp.scheduling.load import allowed, due_shift
from quizapp.scheduling.memory import PARAMETER_SET, MemoryState, as_json, retrievability, review
from quizapp.scheduling.rating import Rating, is_rapid, p_known, rate
from quizapp.scheduling.replay import schedules
from quizapp.storage.models import Attempt, Memory, Question, QuizItem, User
from quizapp.storage.queries import attempts, due_days, quizzes
from quizapp.usecases.graded import PICKED, graded
from quizapp.usecases.quizzes import ask_again
from quizapp.usecases.refusals import NotFound
from quizapp.usecases.remembering import remember_anew, states_before
from quizapp.usecases.tallies import count
from quizapp.usecases.today import today
from quizapp.usecases.turns import wait_for_other_answers


@dataclass(frozen=True)
class Answer:
    """What the browser sent. `attempt_id` is the client's own.

    `response` is what was typed, or the place of the picked option, counted from 0; for
    events to be put in order the number given to each as they were shown, "2,1,3" for the
    second one first. Empty means "I don't know". `duration_ms` is from seeing the question to answering.
    """

    attempt_id: str
    response: str
    duration_ms: int | None = None


@dataclass(frozen=True)
class Remembered:
    """The memory that an answer meets: as it is, and as the day of the answer found it.

    `is_late` says that the log holds, or may hold, answers after this one.
    """

    now: MemoryState | None
    that_morning: MemoryState | None
    is_late: bool


def answer_question(
    session: Session, *, user: User, quiz_id: str, position: int, answer: Answer, now: datetime
) -> Attempt:
    """Return the attempt that counts for this item: an earlier one if there is one."""
    wait_for_other_answers(session, user)
    place = attempts.place(session, user, quiz_id, position, attempt_id=answer.attempt_id)
    if place is None:
        raise NotFound("There is no such question in this quiz.")
    if place.answered_by is not None:
        return session.get_one(Attempt, (user.id, place.answered_by))
    if place.is_used:
        raise NotFound("This answer was already given to another question.")
    item = quizzes.item(session, user, quiz_id, position)
    attempt = _given(session, user=user, item=item, answer=answer, now=now)
    item.attempt_id = attempt.id
    count(session, attempt, question=item.question)
    session.flush()
    if attempt.rapid:
        ask_again(session, user=user, quiz_id=quiz_id, question_id=attempt.question_id)
    return attempt


def _given(session: Session, *, user: User, item: QuizItem, answer: Answer, now: datetime) -> Attempt:
    """The attempt, stored, and the memory with it."""
    memory = session.get(Memory, (user.id, item.question.fact_id), populate_existing=True)
    met = _met(session, user, memory, item.question.fact_id, now)
    attempt = _attempt(user, item, answer, met, now)
    if attempt.scheduled and not met.is_late:
        _remember(session, user=user, memory=memory, attempt=attempt)
    session.add(attempt)
    if met.is_late:
        session.flush()
        remember_anew(session, user=user, fact_ids=[attempt.fact_id], now=now)
    return attempt


def _met(
    session: Session, user: User, memory: Memory | None, fact_id: str, now: datetime
) -> Remembered:
    state, day = memory.state if memory else None, today(user, now)
    if memory is None:
        return Remembered(None, None, is_late=False)
    if memory.last_day < day and memory.updated_at <= now:
        return Remembered(state, state, is_late=False)
    before, that_morning = states_before(session, user, fact_id, at=now, day=day)
    return Remembered(before, that_morning, is_late=memory.updated_at > now)


def _attempt(
    user: User, item: QuizItem, answer: Answer, met: Remembered, now: datetime
) -> Attempt:
    question, day = item.question, today(user, now)
    response, grade = graded(item, answer.response)
    rapid = bool(answer.response) and is_rapid(_words_to_read(question), answer.duration_ms)
    scheduled = not rapid and schedules(met.now.last_day if met.now else None, day)
    foreseen = retrievability(met.now, day) if met.now and scheduled else None
    return Attempt(
        user_id=user.id,
        id=answer.attempt_id,
        quiz_id=item.quiz_id,
        question_id=question.id,
        fact_id=question.fact_id,
        response=response,
        verdict=grade.verdict,
        reason=grade.reason,
        rating=rate(grade.verdict),
        p_known=_chance_known(item, grade.verdict, met.that_morning, day),
        recall=foreseen,
        at=now,
        study_day=day,
        duration_ms=answer.duration_ms,
        rapid=rapid,
        scheduled=scheduled,
        desired_retention=user.desired_retention,
        due_shift=0,
        state_before=as_json(met.now) if met.now else None,
        parameter_set=PARAMETER_SET,
    )


def _words_to_read(question: Question) -> int:
    """Of the stem alone: who knows the answer need not read every option."""
    return len(question.stem.split())


def _chance_known(
    item: QuizItem, verdict: Verdict, that_morning: MemoryState | None, day: date
) -> float | None:
    """None where nothing was to be picked, or the pick was not right.

    Practice is weighed by what was known before the day's first answer: should that one be taken back, it counts.
    """
    form, options = item.question.form, len(item.options)
    if form not in (*PICKED, Form.ORDER) or verdict != Verdict.CORRECT:
        return None
    recall = retrievability(that_morning, day) if that_morning else None
    return p_known(recall, factorial(options) if form == Form.ORDER else options)


def _remember(session: Session, *, user: User, memory: Memory | None, attempt: Attempt) -> None:
    before = memory.state if memory else None
    if user.spreads_load:
        attempt.due_shift = _due_shift(session, user, _reviewed(before, attempt), attempt)
    if memory is None:
        memory = Memory(user_id=user.id, fact_id=attempt.fact_id)
        session.add(memory)
    memory.state = _reviewed(before, attempt)
    memory.updated_at = attempt.at


def _reviewed(before: MemoryState | None, attempt: Attempt) -> MemoryState:
    return review(
        before,
        Rating(attempt.rating),
        attempt.study_day,
        desired_retention=attempt.desired_retention,
        p_known=attempt.p_known,
        due_shift=attempt.due_shift or 0,
    )


def _due_shift(session: Session, user: User, after: MemoryState, attempt: Attempt) -> int:
    """Drawn for this learner, fact and repetition: the same answer is always moved alike."""
    shifts = allowed(after)
    if len(shifts) == 1:
        return shifts[0]
    first, last = (after.due_day + timedelta(days=shift) for shift in (shifts[0], shifts[-1]))
    counts = due_days.counts(session, user, first, last, without=attempt.fact_id)
    seed = f"{user.id} {attempt.fact_id} {after.repetitions}"
    return due_shift(after, seed=seed, due_counts=counts)
