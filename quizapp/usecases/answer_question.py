"""The heart: one answer is checked, graded, rated, scheduled and remembered, all or nothing."""

from dataclasses import dataclass
from datetime import date, datetime
from math import factorial

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.keys import order_in_words
from quizapp.authoring.model import Form
from quizapp.facts.model import Kind
from quizapp.grading.grade import grade, grade_choice
from quizapp.grading.model import Grade, Verdict
from quizapp.grading.ordering import grade_order
from quizapp.scheduling.memory import PARAMETER_SET, as_json, retrievability, review
from quizapp.scheduling.rating import Rating, p_known, rate
from quizapp.scheduling.replay import schedules
from quizapp.storage.models import Attempt, Memory, Question, QuizItem, User
from quizapp.usecases.refusals import NotFound
from quizapp.usecases.today import today

PICKED = (Form.CHOICE, Form.TRUE_FALSE)


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


def answer_question(
    session: Session, *, user: User, quiz_id: str, position: int, answer: Answer, now: datetime
) -> Attempt:
    """Return the attempt that counts for this item: an earlier one if there is one."""
    _wait_for_other_answers(session, user)
    item = session.get(QuizItem, (user.id, quiz_id, position), populate_existing=True)
    if item is None:
        raise NotFound("There is no such question in this quiz.")
    if item.attempt_id is not None:
        return session.get_one(Attempt, (user.id, item.attempt_id))
    if session.get(Attempt, (user.id, answer.attempt_id)) is not None:
        raise NotFound("This answer was already given to another question.")
    attempt = _attempt(session, user=user, item=item, answer=answer, now=now)
    session.add(attempt)
    item.attempt_id = attempt.id
    session.flush()
    return attempt


def _wait_for_other_answers(session: Session, user: User) -> None:
    # One learner's answers queue up here, so that a double click meets a finished attempt.
    # What was read before the wait may be old: it is read again after it.
    session.execute(select(User.id).where(User.id == user.id).with_for_update())


def _attempt(
    session: Session, *, user: User, item: QuizItem, answer: Answer, now: datetime
) -> Attempt:
    question = item.question
    response, graded = _graded(item, answer.response)
    memory = session.get(Memory, (user.id, question.fact_id), populate_existing=True)
    day = today(user, now)
    rating = rate(graded.verdict)
    scheduled = schedules(memory.last_day if memory else None, day)
    attempt = Attempt(
        user_id=user.id,
        id=answer.attempt_id,
        quiz_id=item.quiz_id,
        question_id=question.id,
        fact_id=question.fact_id,
        response=response,
        verdict=graded.verdict,
        reason=graded.reason,
        rating=rating,
        p_known=_chance_known(item, graded, memory, day),
        at=now,
        study_day=day,
        duration_ms=answer.duration_ms,
        scheduled=scheduled,
        state_before=as_json(memory.state) if memory else None,
        parameter_set=PARAMETER_SET,
    )
    if scheduled:
        _remember(session, user=user, memory=memory, attempt=attempt)
    return attempt


def _graded(item: QuizItem, response: str) -> tuple[str, Grade]:
    """The response in words, and its grade."""
    question = item.question
    if question.form in PICKED:
        picked = _picked(item.options, response)
        return picked, grade_choice(question.key, picked)
    if question.form == Form.ORDER:
        arranged = _arranged(item.options, response)
        return order_in_words(arranged), grade_order(question.options, arranged)
    return response, grade(
        question.key,
        response,
        kind=Kind(question.fact.kind),
        accepted=question.accepted,
        others=_other_entities(question),
    )


def _picked(options: list[str], response: str) -> str:
    if response.isdecimal() and int(response) < len(options):
        return options[int(response)]
    return ""


def _arranged(options: list[str], response: str) -> list[str]:
    """The events as they were put in order; none unless each has a number of its own."""
    numbers = response.split(",")
    if sorted(numbers) != [str(number) for number in range(1, len(options) + 1)]:
        return []
    return [options[numbers.index(str(number))] for number in range(1, len(options) + 1)]


def _other_entities(question: Question) -> list[list[str]]:
    document = question.fact.document
    return document.entities if document else []


def _chance_known(
    item: QuizItem, graded: Grade, memory: Memory | None, day: date
) -> float | None:
    form, count = item.question.form, len(item.options)
    if form not in (*PICKED, Form.ORDER) or graded.verdict != Verdict.CORRECT:
        return None
    recall = retrievability(memory.state, day) if memory else None
    return p_known(recall, factorial(count) if form == Form.ORDER else count)


def _remember(session: Session, *, user: User, memory: Memory | None, attempt: Attempt) -> None:
    before = memory.state if memory else None
    if memory is None:
        memory = Memory(user_id=user.id, fact_id=attempt.fact_id)
        session.add(memory)
    memory.state = review(
        before,
        Rating(attempt.rating),
        attempt.study_day,
        desired_retention=user.desired_retention,
    )
    memory.updated_at = attempt.at
