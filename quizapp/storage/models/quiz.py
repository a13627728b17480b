from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, UtcDateTime, new_id
from quizapp.storage.models.question import Question


class QuizKind(StrEnum):
    SET = "set"
    STUDY = "study"
    MISSED = "missed"
    PRACTICE = "practice"


class Quiz(Base):
    __tablename__ = "quiz"
    __table_args__ = (
        CheckConstraint("kind in ('set', 'study', 'missed', 'practice')", name="kind"),
        Index("ix_quiz_user_id_created_at", "user_id", "created_at"),
    )

    user_id: Mapped[str] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(8))
    set_id: Mapped[str | None] = mapped_column(ForeignKey("question_set.id", ondelete="SET NULL"))
    "The set it is about; none when it goes across sets."
    title: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    items: Mapped[list["QuizItem"]] = relationship(order_by="QuizItem.position")


class QuizItem(Base):
    __tablename__ = "quiz_item"
    __table_args__ = (
        ForeignKeyConstraint(
            ["user_id", "quiz_id"], ["quiz.user_id", "quiz.id"], ondelete="CASCADE",
            onupdate="CASCADE",
        ),
    )

    user_id: Mapped[str] = mapped_column(Id, primary_key=True)
    quiz_id: Mapped[str] = mapped_column(Id, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    "From 1."
    question_id: Mapped[str] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    options: Mapped[list[str]] = mapped_column(JSON, default=list)
    "As shown to this learner; an answer names a place in it, so the page holds no key."
    attempt_id: Mapped[str | None] = mapped_column(Id)
    "The answer that counts: the first one."

    question: Mapped[Question] = relationship()
