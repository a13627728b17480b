from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Id, UtcDateTime, new_id


class Purpose(StrEnum):
    TEACHER_SIGN_UP = "teacher_sign_up"
    PASSWORD_RESET = "password_reset"


class AccessCode(Base):
    """A secret that works once: the teacher's set-up link, a password reset."""

    __tablename__ = "access_code"
    __table_args__ = (
        CheckConstraint("purpose in ('teacher_sign_up', 'password_reset')", name="purpose"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    purpose: Mapped[str] = mapped_column(String(16))
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    "SHA-256 of the code."
    user_id: Mapped[str | None] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"))
    "Whose password it resets; none for a sign-up."
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
