from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.documents import model
from quizapp.documents.outline import restore
from quizapp.storage.db import Base, Id, UtcDateTime, new_id


class Document(Base):
    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("owner_id", "sha256"),)

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    owner_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text, deferred=True, deferred_group="content")
    "The clean text that the learner reads; every offset counts in it."
    outline: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True, deferred_group="content")
    "Where sections, paragraphs and sentences lie; see quizapp.documents.outline."
    entities: Mapped[list[list[str]]] = mapped_column(JSON, default=list, deferred=True)
    "The names it holds, every alias of each together: an answer that is another of them is wrong."
    sha256: Mapped[str] = mapped_column(String(64))
    "Of the bytes handed in, so that nobody hands in the same document twice."
    words: Mapped[int]
    source: Mapped[str] = mapped_column(String(500), default="")
    dated: Mapped[date | None]
    "The day of which the document speaks, where it is known."
    read_on: Mapped[date | None]
    "The day on which its source was read, where it is known."
    file_name: Mapped[str] = mapped_column(String(255))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @cached_property
    def content(self) -> model.Document:
        return restore(
            title=self.title,
            text=self.text,
            sha256=self.sha256,
            outline=self.outline,
            source=self.source,
            dated=self.dated,
            read=self.read_on,
        )
