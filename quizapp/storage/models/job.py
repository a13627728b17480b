from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Id, UtcDateTime, new_id


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Job(Base):
    """The making of questions from a document. A lease that ran out means its worker died."""

    __tablename__ = "job"
    __table_args__ = (
        CheckConstraint("state in ('waiting', 'running', 'done', 'failed')", name="state"),
        Index("ix_job_state_created_at", "state", "created_at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    set_id: Mapped[str] = mapped_column(
        ForeignKey("question_set.id", ondelete="CASCADE"), index=True
    )
    "The set whose document is worked on and which takes the drafts."
    state: Mapped[str] = mapped_column(String(8), default=JobState.WAITING)
    sentences_done: Mapped[int] = mapped_column(default=0)
    sentences_total: Mapped[int] = mapped_column(default=0)
    publish: Mapped[bool] = mapped_column(default=False)
    "Whether what is ready is accepted and the set made public when it is done: for what is shipped."
    tries: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    error: Mapped[str] = mapped_column(Text, default="")
    "In words for the teacher; empty unless it failed."
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
