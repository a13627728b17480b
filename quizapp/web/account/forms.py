from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, PasswordField, SelectChoice, SelectField, StringField
from wtforms.validators import InputRequired

from quizapp.usecases import time_zones

NAME_MISSING = InputRequired("Write a name.")
PASSWORD_MISSING = InputRequired("Write a password.")

HOURS = [SelectChoice(hour, f"{hour:02}:00") for hour in range(24)]


def _time_zone() -> HiddenField:
    """The browser's, filled in by script; without one it stays empty and UTC is taken."""
    return HiddenField(render_kw={"data-time-zone": ""})


class SignInForm(FlaskForm):
    name = StringField("Name", [InputRequired("Write your name.")])
    password = PasswordField("Password", [InputRequired("Write your password.")])


class GuestSignInForm(SignInForm):
    bring = BooleanField("Bring the answers given here as a guest", default=True)


class NewAccountForm(FlaskForm):
    name = StringField("Name", [NAME_MISSING])
    password = PasswordField("Password", [PASSWORD_MISSING])
    time_zone = _time_zone()


class ResetForm(FlaskForm):
    code = StringField("Reset code", [InputRequired("Write the code from your teacher.")])
    password = PasswordField("New password", [PASSWORD_MISSING])


class PreferencesForm(FlaskForm):
    time_zone = SelectField("Time zone")
    rollover_hour = SelectField("A study day starts at", coerce=int, choices=HOURS)

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.time_zone.choices = sorted(time_zones.known())


class PasswordForm(FlaskForm):
    old = PasswordField("Password now", [InputRequired("Write the password you have now.")])
    new = PasswordField("New password", [PASSWORD_MISSING])
