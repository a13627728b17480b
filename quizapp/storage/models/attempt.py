from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, UtcDateTime
from quizapp.storage.models.question import Question


class Attempt(Base):
    """One answer. Rows are only ever added; scores, missed facts and memories follow from them."""

    __tablename__ = "attempt"
    __table_args__ = (
        CheckConstraint("verdict in ('correct', 'close', 'wrong')", name="verdict"),
        CheckConstraint("rating between 1 and 4", name="rating"),
        CheckConstraint("desired_retention between 0.7 and 0.99", name="desired_retention"),
        Index("ix_attempt_user_id_fact_id_at", "user_id", "fact_id", "at"),
        Index("ix_attempt_user_id_quiz_id", "user_id", "quiz_id"),
        Index("ix_attempt_user_id_at", "user_id", "at"),
    )

    user_id: Mapped[str] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    "Made by the client, so that a repeated submit is known as the same answer."
    quiz_id: Mapped[str] = mapped_column(Id)
    question_id: Mapped[str] = mapped_column(ForeignKey("question.id", ondelete="CASCADE"))
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"))
    response: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(Text)
    "Why this verdict, in words for the learner."
    rating: Mapped[int]
    "Again 1, Hard 2, Good 3, Easy 4."
    p_known: Mapped[float | None]
    "The chance that a right choice was known, not guessed."
    recall: Mapped[float | None]
    "The recall predicted before the answer; none for a fact never seen, and for practice."
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    study_day: Mapped[date]
    "The learner's day at that instant; never recomputed."
    duration_ms: Mapped[int | None]
    "From seeing the question to answering, as the browser measured it."
    rapid: Mapped[bool] = mapped_column(default=False)
    "Given faster than a person can read the question: it moves nothing and the fact is asked again."
    scheduled: Mapped[bool]
    "Whether it moved the memory when given: only a fact's first answer on a study day does."
    desired_retention: Mapped[float] = mapped_column(default=0.9)
    "The learner's, when the answer was given."
    due_shift: Mapped[int] = mapped_column(default=0)
    "Days by which the day on which the fact comes back was moved, so that not all come on one."
    state_before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    "The memory before this answer; none for a fact never seen."
    parameter_set: Mapped[str] = mapped_column(String(40))
    "The scheduler's parameters that were used."

    question: Mapped[Question] = relationship()
