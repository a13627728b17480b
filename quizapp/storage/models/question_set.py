from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, UtcDateTime, new_id
from quizapp.storage.models.document import Document


class Visibility(StrEnum):
    PRIVATE = "private"
    LINK = "link"
    PUBLIC = "public"


class QuestionSet(Base):
    __tablename__ = "question_set"
    __table_args__ = (
        CheckConstraint("visibility in ('private', 'link', 'public')", name="visibility"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    "Unguessable, so it is the link of a set shared by link."
    owner_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[str | None] = mapped_column(ForeignKey("document.id"), index=True)
    "The document that its questions were made from; none for a hand-made set."
    slug: Mapped[str | None] = mapped_column(String(80), unique=True)
    "The shipped file it came from; none for a teacher's own."
    title: Mapped[str] = mapped_column(String(200))
    description: Mapped[str] = mapped_column(Text, default="")
    visibility: Mapped[str] = mapped_column(String(8), default=Visibility.PRIVATE, index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    document: Mapped[Document | None] = relationship()

    @property
    def is_open(self) -> bool:
        return self.visibility != Visibility.PRIVATE
