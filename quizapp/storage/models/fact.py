from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, Id, new_id
from quizapp.storage.models.document import Document


class Fact(Base):
    """What is remembered. A hand-written question without a document makes its own fact."""

    __tablename__ = "fact"
    __table_args__ = (
        UniqueConstraint("document_id", "engine_id"),
        CheckConstraint(
            '(quote is null) = (start is null) and (quote is null) = ("end" is null)', name="quote"
        ),
        Index("ix_fact_topic_document_id", "topic", "document_id"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    document_id: Mapped[str | None] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    engine_id: Mapped[str | None] = mapped_column(String(64))
    "The id that the engine gave it: the same for the same document. None when hand-written."
    kind: Mapped[str] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(Text, default="")
    value: Mapped[str] = mapped_column(Text)
    topic: Mapped[str | None] = mapped_column(String(200))
    "The same for facts that should not differ: of one post, of one event; see quizapp.facts.topics."
    quote: Mapped[str | None] = mapped_column(Text)
    "The proving sentences, as the document writes them."
    quote_hash: Mapped[str | None] = mapped_column(String(64))
    start: Mapped[int | None]
    end: Mapped[int | None]
    paragraph: Mapped[int | None]
    "Where the paragraph of the quote starts: feedback shows it all, and with it other facts' answers."
    answer_start: Mapped[int | None]
    answer_end: Mapped[int | None]
    flags: Mapped[list[str]] = mapped_column(JSON, default=list)

    document: Mapped[Document | None] = relationship()
