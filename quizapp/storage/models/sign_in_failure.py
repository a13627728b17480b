from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base, Id, UtcDateTime, new_id


class SignInFailure(Base):
    """One refused sign-in, kept as long as the throttle looks back; every web process sees it."""

    __tablename__ = "sign_in_failure"
    __table_args__ = (
        Index("ix_sign_in_failure_address_at", "address", "at"),
        Index("ix_sign_in_failure_name_key_address_at", "name_key", "address", "at"),
    )

    id: Mapped[str] = mapped_column(Id, primary_key=True, default=new_id)
    name_key: Mapped[str] = mapped_column(String(80))
    address: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
