from datetime import date, datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, UtcDateTime


class FactSetting(Base):
    """What one learner decided about one fact. It does not follow from the log, so it is not kept with the memory."""

    __tablename__ = "fact_setting"

    user_id: Mapped[str] = mapped_column(
        ForeignKey("user.id", ondelete="CASCADE"), primary_key=True
    )
    fact_id: Mapped[str] = mapped_column(
        ForeignKey("fact.id", ondelete="CASCADE"), primary_key=True
    )
    suspended: Mapped[bool] = mapped_column(default=False)
    "Not asked until the learner takes it up again."
    buried_until: Mapped[date | None]
    "Not asked before this study day."
    note: Mapped[str] = mapped_column(Text, default="")
    "The learner's own help to remember it."
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
