"""The form in which a learner sets the day, its work and the switches."""

from collections.abc import Callable
from dataclasses import fields
from typing import Self

from flask_wtf import FlaskForm
from wtforms import BooleanField, Field, IntegerField, RadioField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired, ValidationError

from quizapp.storage.models import User
from quizapp.usecases import time_zones
from quizapp.usecases.preferences import MOST_NEW, MOST_REVIEWS, Preferences, nearest_retention

HOURS = [SelectChoice(hour, f"{hour:02}:00") for hour in range(24)]

SURENESS = [
    SelectChoice(0.8, "About 8 of 10: a fact is asked about 8 times in its first year"),
    SelectChoice(0.85, "About 17 of 20: a fact is asked 9 or 10 times in its first year"),
    SelectChoice(0.9, "About 9 of 10, which suits most people: a fact is asked about 12 times in its first year"),
    SelectChoice(0.95, "About 19 of 20: a fact is asked about 18 times in its first year"),
]
"""Simulated with learners who know every other fact before and recall as often as the memory model predicts; first a
choice of four, then answers of their own. A test counts again."""


class WholeNumberField(IntegerField):
    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Write a whole number.") from None


def _between(least: int, most: int) -> Callable[[FlaskForm, Field], None]:
    def check(form: FlaskForm, field: Field) -> None:
        if field.data is not None and not least <= field.data <= most:
            raise ValidationError(f"Write a number from {least} to {most}.")

    return check


class PreferencesForm(FlaskForm):
    time_zone = StringField(
        "Time zone", [InputRequired("Write your time zone.")], render_kw={"list": "time-zones", "spellcheck": "false"}
    )
    rollover_hour = SelectField("A study day starts at", coerce=int, choices=HOURS)
    daily_new = WholeNumberField(
        "New facts a day",
        [InputRequired("Write how many."), _between(0, MOST_NEW)],
        render_kw={"min": 0, "max": MOST_NEW},
    )
    daily_review = WholeNumberField(
        "Facts a day that come back",
        [InputRequired("Write how many."), _between(1, MOST_REVIEWS)],
        render_kw={"min": 1, "max": MOST_REVIEWS},
    )
    desired_retention = RadioField(
        "How sure you want to be of a fact when it comes back", coerce=float, choices=SURENESS
    )
    spreads_load = BooleanField("Even out the days")
    shows_streak = BooleanField("Show how many days in a row I have learned")
    uses_keys = BooleanField("Single keys answer on the question screen")

    @classmethod
    def of(cls, user: User) -> Self:
        """As stored, whatever was sent to another form."""
        stored = {setting.name: getattr(user, setting.name) for setting in fields(Preferences)}
        return cls(formdata=None, data=stored | {"desired_retention": nearest_retention(user.desired_retention)})

    def validate_time_zone(self, field: StringField) -> None:
        if time_zones.named(field.data) is None:
            raise ValidationError(
                "This zone is not known here. Write a large town near you, or take one of the list."
            )

    def preferences(self) -> Preferences:
        """Of a form that was found valid."""
        return Preferences(
            time_zone=time_zones.named(self.time_zone.data),
            rollover_hour=self.rollover_hour.data,
            daily_new=self.daily_new.data,
            daily_review=self.daily_review.data,
            desired_retention=self.desired_retention.data,
            spreads_load=self.spreads_load.data,
            shows_streak=self.shows_streak.data,
            uses_keys=self.uses_keys.data,
        )
