"""One's own answers as a table to take along."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.storage.models import Amendment, AmendmentKind, Attempt, Question, QuestionSet, User

COLUMNS = {
    "time (UTC)": "When you answered, in universal time.",
    "study day": "The day for which it counts; yours begins at the hour you set.",
    "set": "The set to which the question belongs.",
    "question": "What was asked. Five underscores are a gap.",
    "answer": "What you answered. Empty if you said that you don’t know.",
    "verdict": "Correct, close or wrong, as it was judged at first.",
    "why": "Why it was judged so.",
    "seconds": "How long you took. Empty where it was not measured.",
    "said afterwards": "Your second try, your own grade, or that you took the answer back.",
}
"""What the cells of each hold, for those who read the table."""

FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""A spreadsheet would run a cell that begins with one of these, some also after white space."""

SAID = {
    AmendmentKind.RETRY: "second try: {verdict}",
    AmendmentKind.OVERRIDE: "own grade: {rating}",
    AmendmentKind.UNDO: "taken back",
}

GRADES = {1: "again", 2: "hard", 3: "good", 4: "easy"}

READ_AT_ONCE = 1_000


def history_csv(session: Session, *, user: User) -> Iterator[str]:
    """The lines of a CSV file, headings first, oldest answer first. Read as it is written: a log may be long."""
    yield _line(COLUMNS)
    said = _said(session, user)
    rows = session.execute(
        select(
            Attempt.at, Attempt.study_day, QuestionSet.title, Question.stem, Attempt.response,
            Attempt.verdict, Attempt.reason, Attempt.duration_ms, Attempt.id,
        )
        .join(Question, Question.id == Attempt.question_id)
        .join(QuestionSet, QuestionSet.id == Question.set_id)
        .where(Attempt.user_id == user.id)
        .order_by(Attempt.at, Attempt.id)
        .execution_options(yield_per=READ_AT_ONCE)
    )  # fmt: skip
    for at, day, *words, duration_ms, attempt_id in rows:
        seconds = "" if duration_ms is None else f"{duration_ms / 1000:.1f}"
        yield _line((f"{at:%Y-%m-%d %H:%M:%S}", str(day), *words, seconds, said.get(attempt_id, "")))


def _said(session: Session, user: User) -> dict[str, str]:
    """By attempt, all that was said of it, oldest first."""
    said: dict[str, str] = {}
    for one in session.scalars(
        select(Amendment).where(Amendment.user_id == user.id).order_by(Amendment.at, Amendment.id)
    ):
        words = SAID[AmendmentKind(one.kind)].format(verdict=one.verdict, rating=GRADES.get(one.rating))
        said[one.attempt_id] = "; ".join(filter(None, (said.get(one.attempt_id), words)))
    return said


def _line(cells: Iterable[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(map(_safe, cells))
    return line.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(FORMULA_STARTS) else cell
