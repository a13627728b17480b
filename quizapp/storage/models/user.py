from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Id, UtcDateTime, new_id


class Role(StrEnum):
    GUEST = "guest"
    LEARNER = "learner"
    TEACHER = "teacher"
    HOUSE = "house"


HOUSE = text("role = 'house'")


class User(Base):
    __tablename__ = "user"
    __table_args__ = (
        CheckConstraint("role in ('guest', 'learner', 'teacher', 'house')", name="role"),
        CheckConstraint("rollover_hour between 0 and 23", name="rollover_hour"),
        CheckConstraint("desired_retention between 0.7 and 0.99", name="desired_retention"),
        Index("uq_user_house", "role", unique=True, sqlite_where=HOUSE, postgresql_where=HOUSE),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    name: Mapped[str | None] = mapped_column(String(80))
    "As the person wrote it; none for a guest."
    name_key: Mapped[str | None] = mapped_column(String(80), unique=True)
    "The name folded, so that look-alikes collide."
    password_hash: Mapped[str | None] = mapped_column(String(255))
    "argon2id; none for a guest and for the house, who cannot sign in."
    role: Mapped[str] = mapped_column(String(8), default=Role.GUEST)
    "The house owns what is shipped; every teacher may edit it."
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    "IANA name."
    rollover_hour: Mapped[int] = mapped_column(default=4)
    "The local hour at which a study day starts."
    desired_retention: Mapped[float] = mapped_column(default=0.9)
    "The predicted recall at which a fact comes back."
    daily_new: Mapped[int] = mapped_column(default=20)
    daily_review: Mapped[int] = mapped_column(default=200)
    spreads_load: Mapped[bool] = mapped_column(default=True)
    "Whether the days on which facts come back are moved a little, so that each has about as many."
    shows_streak: Mapped[bool] = mapped_column(default=True)
    uses_keys: Mapped[bool] = mapped_column(default=True)
    "Whether single keys act on the question screen."
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def is_teacher(self) -> bool:
        return self.role == Role.TEACHER

    @property
    def is_guest(self) -> bool:
        return self.role == Role.GUEST
