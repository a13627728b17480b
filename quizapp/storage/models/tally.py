from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.storage.db import Base


class DayTally(Base):
    """A learner's answers of one study day to one set's facts of one kind, counted as they are given, so that progress
    over years is read from few rows. It follows from the log of attempts."""

    __tablename__ = "day_tally"
    __table_args__ = {"sqlite_with_rowid": False}  # read in ranges of its key

    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    study_day: Mapped[date] = mapped_column(primary_key=True)
    set_id: Mapped[str] = mapped_column(ForeignKey("question_set.id", ondelete="CASCADE"), primary_key=True)
    fact_kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    answered: Mapped[int] = mapped_column(default=0)
    right: Mapped[int] = mapped_column(default=0)
    milliseconds: Mapped[int] = mapped_column(default=0)
    "Spent on answering, no more than a minute counted for each."
    reviewed: Mapped[int] = mapped_column(default=0)
    "Of the answered, those that recalled a fact from an earlier day."
    recalled: Mapped[int] = mapped_column(default=0)
    "Of the reviewed, those that were right."


class ForecastTally(Base):
    """How often a learner's predicted recall came true, for each whole percent predicted. It follows from the log."""

    __tablename__ = "forecast_tally"

    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    percent: Mapped[int] = mapped_column(primary_key=True)
    "Of the predicted recall, rounded."
    reviewed: Mapped[int] = mapped_column(default=0)
    recalled: Mapped[int] = mapped_column(default=0)
