from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, PasswordField, StringField
from wtforms.validators import InputRequired, Length

from quizapp.usecases import names, passwords

NAME_MISSING = InputRequired("Write a name.")
PASSWORD_MISSING = InputRequired("Write a password.")

# Spaces to be taken away, and letters typed in parts, may make it longer than it will be.
NAME_TOO_LONG = Length(
    max=names.LONGEST_KEY, message=f"A name has at most {names.LONGEST} characters."
)
PASSWORD_TOO_LONG = Length(
    max=passwords.LONGEST, message=f"A password has at most {passwords.LONGEST} characters."
)
CODE_TOO_LONG = Length(max=200, message="A code has 24 letters and digits.")

def _password(label: str, missing: InputRequired) -> PasswordField:
    # A browser would cut what is pasted at a maxlength without a word.
    uncut = {"maxlength": False}
    return PasswordField(label, [missing, PASSWORD_TOO_LONG], render_kw=uncut)


def _time_zone() -> HiddenField:
    """The browser's, filled in by script; without one it stays empty and UTC is taken."""
    return HiddenField(render_kw={"data-time-zone": ""})


class SignInForm(FlaskForm):
    name = StringField("Name", [InputRequired("Write your name."), NAME_TOO_LONG])
    password = _password("Password", InputRequired("Write your password."))


class GuestSignInForm(SignInForm):
    bring = BooleanField("Bring the answers given here as a guest", default=True)


class NewAccountForm(FlaskForm):
    name = StringField("Name", [NAME_MISSING, NAME_TOO_LONG])
    password = _password("Password", PASSWORD_MISSING)
    time_zone = _time_zone()


class ResetForm(FlaskForm):
    code = StringField(
        "Reset code", [InputRequired("Write the code from your teacher."), CODE_TOO_LONG]
    )
    password = _password("New password", PASSWORD_MISSING)


class PasswordForm(FlaskForm):
    old = _password("Password now", InputRequired("Write the password you have now."))
    new = _password("New password", PASSWORD_MISSING)


class DeleteForm(FlaskForm):
    password = _password("Your password", InputRequired("Write your password, so that nobody else does this."))


class DeleteGuestForm(FlaskForm):
    sure = BooleanField(
        "Delete everything I answered here",
        validators=[InputRequired("Tick this if you want everything deleted.")],
    )
