from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, UtcDateTime
from quizapp.storage.models.attempt import Attempt


class AmendmentKind(StrEnum):
    RETRY = "retry"
    OVERRIDE = "override"
    UNDO = "undo"


class Amendment(Base):
    """What was said of an attempt afterwards. Rows are only ever added: the attempt and its first verdict stay as they
    are, and the memory follows from both."""

    __tablename__ = "amendment"
    __table_args__ = (
        CheckConstraint("kind in ('retry', 'override', 'undo')", name="kind"),
        CheckConstraint("rating between 1 and 4", name="rating"),
        ForeignKeyConstraint(
            ["user_id", "attempt_id"], ["attempt.user_id", "attempt.id"], ondelete="CASCADE", onupdate="CASCADE"
        ),
        Index("ix_amendment_user_id_attempt_id", "user_id", "attempt_id"),
    )

    user_id: Mapped[str] = mapped_column(Id, primary_key=True)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    "Made by the client, so that a repeated submit is known as the same one."
    attempt_id: Mapped[str] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(8))
    rating: Mapped[int | None]
    "What the attempt counts as since then; none for an undo, after which it does not count."
    response: Mapped[str] = mapped_column(Text, default="")
    "The second try at a close answer."
    verdict: Mapped[str | None] = mapped_column(String(8))
    "That of the second try; the attempt's own is what scores count."
    reason: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    attempt: Mapped[Attempt] = relationship()
