from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp, ValidationError

from quizapp.storage.db import ID_LENGTH
from quizapp.usecases.answer_question import Answer
from quizapp.usecases.quizzes import DEFAULT_SIZE, MOST_QUESTIONS
from quizapp.web.typed_text import one_line

LONGEST_ANSWER = 500
LONGEST_MS = 2**31 - 1


class StartForm(FlaskForm):
    size = IntegerField(
        "How many questions?",
        default=DEFAULT_SIZE,
        validators=[InputRequired(), NumberRange(1, MOST_QUESTIONS)],
    )
    time_zone = HiddenField()


class AnswerForm(FlaskForm):
    attempt_id = HiddenField(validators=[Regexp(rf"[A-Za-z0-9_-]{{8,{ID_LENGTH}}}\Z")])
    duration_ms = IntegerField(validators=[Optional(), NumberRange(0, LONGEST_MS)])
    response = StringField("Your answer", filters=[one_line], validators=[Length(max=LONGEST_ANSWER)])
    dont_know = BooleanField()

    def validate_response(self, field: StringField) -> None:
        if not self.dont_know.data and not field.data:
            raise ValidationError("Type an answer first, or press \"I don't know\".")

    @property
    def answer(self) -> Answer:
        return Answer(
            attempt_id=self.attempt_id.data,
            response="" if self.dont_know.data else self.response.data,
            duration_ms=self.duration_ms.data,
        )
