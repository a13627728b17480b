"""What a learner says of an answer afterwards: a second try, a grade of their own, or that it shall not count.

The attempt stays as it is, and so do scores; the memory of its fact follows from the log and what was said.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.grading.model import Verdict
from quizapp.scheduling.rating import Rating, rate
from quizapp.storage.models import Amendment, AmendmentKind, Attempt, QuizItem, User
from quizapp.storage.queries import attempts
from quizapp.usecases.graded import graded
from quizapp.usecases.refusals import NotFound, Refused
from quizapp.usecases.remembering import remember_anew
from quizapp.usecases.today import today
from quizapp.usecases.turns import wait_for_other_answers

UNDOABLE = 20
"""So many of the last answers of a study day can be taken back, one after another or each by itself."""


def retry_close(
    session: Session,
    *,
    user: User,
    attempt_id: str,
    amendment_id: str,
    response: str,
    now: datetime,
) -> Amendment:
    """The second and last try at a close answer: right then counts as hard to recall, else as missed."""
    attempt, said = _attempt(session, user, attempt_id)
    if first := _first(said, AmendmentKind.RETRY):
        return first
    _check_counts(said)
    if attempt.verdict != Verdict.CLOSE:
        raise Refused("Only an answer that was close can be tried once more.")
    response, grade = graded(_item(session, user, attempt), response)
    retry = Amendment(
        kind=AmendmentKind.RETRY,
        rating=rate(grade.verdict, with_hint=True),
        response=response,
        verdict=grade.verdict,
        reason=grade.reason,
    )
    return _amended(session, user, attempt, retry, amendment_id, now)


def override(
    session: Session,
    *,
    user: User,
    attempt_id: str,
    amendment_id: str,
    rating: Rating,
    now: datetime,
) -> Amendment:
    """The learner's own grade: the memory goes by it, the automatic one is kept beside it."""
    attempt, said = _attempt(session, user, attempt_id)
    if repeated := next((one for one in said if one.id == amendment_id), None):
        return repeated
    _check_counts(said)
    if attempt.rapid:
        raise Refused("This answer came too fast to count.")
    override = Amendment(kind=AmendmentKind.OVERRIDE, rating=rating)
    return _amended(session, user, attempt, override, amendment_id, now)


def undo(
    session: Session, *, user: User, attempt_id: str, amendment_id: str, now: datetime
) -> Amendment:
    """Take one of the day's last answers back: the memory is as if it had not been given. Its item stays answered."""
    attempt, said = _attempt(session, user, attempt_id)
    if first := _first(said, AmendmentKind.UNDO):
        return first
    if attempt not in _last_answers(session, user, now):
        raise Refused(f"Only today's last {UNDOABLE} answers can be undone. This one still counts.")
    undo = Amendment(kind=AmendmentKind.UNDO, rating=None)
    return _amended(session, user, attempt, undo, amendment_id, now)


def undoable(session: Session, *, user: User, attempt: Attempt | None = None, now: datetime) -> Attempt | None:
    """The newest of the day's last answers that was not taken back yet; `attempt` before it if it is one of these."""
    last = _last_answers(session, user, now)
    said = attempts.amendments_of(session, user, [one.id for one in last])
    standing = [one for one in last if not _first(said.get(one.id, []), AmendmentKind.UNDO)]
    return attempt if attempt in standing else next(iter(standing), None)


def _last_answers(session: Session, user: User, now: datetime) -> Sequence[Attempt]:
    return attempts.last_of_day(session, user, day=today(user, now), now=now, most=UNDOABLE)


def _attempt(session: Session, user: User, attempt_id: str) -> tuple[Attempt, list[Amendment]]:
    """The attempt and what was said of it before, oldest first, once nobody else writes."""
    wait_for_other_answers(session, user)
    attempt = session.get(Attempt, (user.id, attempt_id), populate_existing=True)
    if attempt is None:
        raise NotFound("There is no such answer.")
    return attempt, attempts.amendments_of(session, user, [attempt.id]).get(attempt.id, [])


def _first(said: list[Amendment], kind: AmendmentKind) -> Amendment | None:
    return next((amendment for amendment in said if amendment.kind == kind), None)


def _check_counts(said: list[Amendment]) -> None:
    if _first(said, AmendmentKind.UNDO):
        raise Refused("This answer was taken back. It cannot be changed any more.")


def _item(session: Session, user: User, attempt: Attempt) -> QuizItem:
    item = session.scalar(
        select(QuizItem).where(
            QuizItem.user_id == user.id,
            QuizItem.quiz_id == attempt.quiz_id,
            QuizItem.attempt_id == attempt.id,
        )
    )
    if item is None:
        raise NotFound("There is no such question in this quiz.")
    return item


def _amended(
    session: Session,
    user: User,
    attempt: Attempt,
    amendment: Amendment,
    amendment_id: str,
    now: datetime,
) -> Amendment:
    if session.get(Amendment, (user.id, amendment_id)) is not None:
        raise NotFound("This was already said of another answer.")
    amendment.user_id, amendment.id = user.id, amendment_id
    amendment.attempt_id, amendment.at = attempt.id, now
    session.add(amendment)
    session.flush()
    remember_anew(session, user=user, fact_ids=[attempt.fact_id], now=now)
    return amendment
