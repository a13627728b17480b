from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.scheduling.memory import MemoryState
from quizapp.storage.db import Base, UtcDateTime
from quizapp.storage.models.fact import Fact


class Memory(Base):
    """What one learner remembers of one fact, whichever question asked for it."""

    __tablename__ = "memory"
    __table_args__ = (
        Index("ix_memory_user_id_due_day_fact_id", "user_id", "due_day", "fact_id"),
        Index("ix_memory_user_id_stability", "user_id", "stability"),
    )

    user_id: Mapped[str] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    fact_id: Mapped[str] = mapped_column(
        ForeignKey("fact.id", ondelete="CASCADE"), primary_key=True
    )
    stability: Mapped[float]
    "Days until recall falls to 0.9."
    difficulty: Mapped[float]
    "1 to 10."
    last_day: Mapped[date]
    due_day: Mapped[date]
    repetitions: Mapped[int]
    lapses: Mapped[int]
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column()
    "Counts the writes; a write on a stale row is refused."

    fact: Mapped[Fact] = relationship()

    __mapper_args__ = {"version_id_col": version}

    @property
    def state(self) -> MemoryState:
        return MemoryState(
            stability=self.stability,
            difficulty=self.difficulty,
            last_day=self.last_day,
            due_day=self.due_day,
            repetitions=self.repetitions,
            lapses=self.lapses,
        )

    @state.setter
    def state(self, state: MemoryState) -> None:
        for name, value in vars(state).items():
            setattr(self, name, value)
