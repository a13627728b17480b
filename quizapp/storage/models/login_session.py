from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quizapp.storage.db import Base, UtcDateTime
from quizapp.storage.models.user import User


class LoginSession(Base):
    __tablename__ = "login_session"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    "SHA-256 of the token in the cookie: a stolen database opens no session."
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    "Written at most once a minute."
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    "The absolute end, whatever happens in it."

    user: Mapped[User] = relationship(lazy="joined")
