from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, UtcDateTime, new_id
from quizapp.storage.models.fact import Fact
from quizapp.storage.models.question_set import QuestionSet


class Status(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Question(Base):
    """An answered question is never changed: an edit makes its next version and retires it."""

    __tablename__ = "question"
    __table_args__ = (
        CheckConstraint("form in ('choice', 'typed', 'cloze', 'true_false', 'order')", name="form"),
        CheckConstraint("status in ('draft', 'published', 'retired')", name="status"),
        CheckConstraint("status_before in ('draft', 'published')", name="status_before"),
        CheckConstraint("confidence between 0 and 1", name="confidence"),
        Index("ix_question_set_id_status_position", "set_id", "status", "position"),
        Index("ix_question_set_id_status_confidence", "set_id", "status", "confidence", "position"),
        Index("ix_question_set_id_status_fact_id", "set_id", "status", "fact_id"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    set_id: Mapped[str] = mapped_column(ForeignKey("question_set.id", ondelete="CASCADE"))
    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"), index=True)
    form: Mapped[str] = mapped_column(String(10))
    lead_in: Mapped[str] = mapped_column(Text, default="")
    "What the document says just before, for a stem that points back to it."
    stem: Mapped[str] = mapped_column(Text)
    key: Mapped[str] = mapped_column(Text)
    accepted: Mapped[list[str]] = mapped_column(JSON, default=list)
    "Other answers that are right."
    options: Mapped[list[str]] = mapped_column(JSON, default=list)
    "All that is offered, the key among them, for a choice and for true or false; of an order, its events."
    why_wrong: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    "Of some wrong options, what the document says of them."
    explanation: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(String(9), default=Status.DRAFT)
    status_before: Mapped[str | None] = mapped_column(String(9))
    "What it was when it was retired: a draft that was rejected, or a published question."
    reasons: Mapped[list[str]] = mapped_column(JSON, default=list)
    "Why it needs a teacher's eye; empty when it passed every gate."
    confidence: Mapped[float] = mapped_column(default=1.0)
    "From 0, surely bad, to 1; what a person wrote is sure, what was stored before it was judged is not known."
    confidence_reasons: Mapped[list[str]] = mapped_column(JSON, default=list)
    "What keeps it below 1."
    position: Mapped[int] = mapped_column(default=0)
    "Its place in the set."
    version: Mapped[int] = mapped_column(default=1)
    previous_id: Mapped[str | None] = mapped_column(ForeignKey("question.id"), index=True)
    "The version before this one."
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    fact: Mapped[Fact] = relationship()
    set: Mapped[QuestionSet] = relationship()

    @property
    def is_ready(self) -> bool:
        return not self.reasons
