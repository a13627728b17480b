from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, UtcDateTime
from quizapp.storage.models.question_set import QuestionSet


class Exam(Base):
    """The day for which a learner wants to know a set."""

    __tablename__ = "exam"

    user_id: Mapped[str] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    set_id: Mapped[str] = mapped_column(
        ForeignKey("question_set.id", ondelete="CASCADE"), primary_key=True
    )
    day: Mapped[date]
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)

    question_set: Mapped[QuestionSet] = relationship()
