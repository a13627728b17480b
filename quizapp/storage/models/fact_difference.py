from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base
from quizapp.storage.models.fact import Fact


class Difference(StrEnum):
    CONFLICT = "conflict"
    SPELLING = "spelling"


class FactDifference(Base):
    """Two facts of one topic with different values, stored once from each side."""

    __tablename__ = "fact_difference"
    __table_args__ = (CheckConstraint("kind in ('conflict', 'spelling')", name="kind"),)

    fact_id: Mapped[str] = mapped_column(ForeignKey("fact.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[str] = mapped_column(
        ForeignKey("fact.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    kind: Mapped[str] = mapped_column(String(8))

    other: Mapped[Fact] = relationship(foreign_keys=other_id)
