from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, UtcDateTime, new_id
from quizapp.storage.models.question import Question


class ReportReason(StrEnum):
    WRONG = "wrong"
    OUTDATED = "outdated"
    UNFAIR = "unfair"
    HURTFUL = "hurtful"
    OTHER = "other"


class Report(Base):
    """What a learner finds fault with in a question, for its teacher to settle."""

    __tablename__ = "report"
    __table_args__ = (
        CheckConstraint("reason in ('wrong', 'outdated', 'unfair', 'hurtful', 'other')", name="reason"),
        Index("ix_report_question_id_settled_at", "question_id", "settled_at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    question_id: Mapped[str] = mapped_column(ForeignKey("question.id", ondelete="CASCADE"))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("user.id", ondelete="SET NULL"), index=True)
    "None once the account is deleted."
    reason: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    question: Mapped[Question] = relationship()
