"""What is counted of the log as it grows, so that progress over years is read from few rows."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from quizapp.grading.model import Verdict
from quizapp.storage.models import Attempt, DayTally, ForecastTally, Question

LONGEST_MS = 60_000
"""More than a minute was not spent on one question."""

Counts = dict[str, int]


def count(session: Session, attempt: Attempt, *, question: Question) -> None:
    """Add one answer to its day, and to how well recall was foreseen. Under the lock of the learner's answers."""
    right = attempt.verdict == Verdict.CORRECT
    day = {
        "user_id": attempt.user_id,
        "study_day": attempt.study_day,
        "set_id": question.set_id,
        "fact_kind": question.fact.kind,
    }
    add(session, DayTally, day, of_day(right, attempt.duration_ms, attempt.recall))
    if attempt.recall is not None:
        foreseen = {"user_id": attempt.user_id, "percent": percent(attempt.recall)}
        add(session, ForecastTally, foreseen, of_forecast(right))


def of_day(right: bool, duration_ms: int | None, recall: float | None) -> Counts:
    """What one answer adds to its day."""
    reviewed = recall is not None
    return {
        "answered": 1,
        "right": int(right),
        "milliseconds": min(duration_ms or 0, LONGEST_MS),
        "reviewed": int(reviewed),
        "recalled": int(reviewed and right),
    }


def of_forecast(right: bool) -> Counts:
    return {"reviewed": 1, "recalled": int(right)}


def percent(recall: float) -> int:
    return round(100 * recall)


def add(
    session: Session,
    table: type[DayTally] | type[ForecastTally],
    key: dict[str, object],
    counts: Counts,
) -> None:
    """Add to the row of that key, which is made when it is not there. Nobody else makes it meanwhile."""
    more = {name: getattr(table, name) + number for name, number in counts.items()}
    found = session.execute(
        update(table).filter_by(**key).values(more), execution_options={"synchronize_session": False}
    )
    if found.rowcount == 0:
        session.add(table(**key, **counts))
        session.flush()
