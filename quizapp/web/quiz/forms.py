from flask_wtf import FlaskForm
from wtforms import BooleanField, FieldList, HiddenField, IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp, ValidationError

from quizapp.authoring.model import Form
from quizapp.authoring.question_rules import MOST_EVENTS
from quizapp.storage.db import ID_LENGTH
from quizapp.storage.models import QuizItem
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
    def given(self) -> str:
        return self.response.data

    @property
    def faults(self) -> list[str]:
        return self.response.errors

    @property
    def answer(self) -> Answer:
        return Answer(
            attempt_id=self.attempt_id.data,
            response="" if self.dont_know.data else self.given,
            duration_ms=self.duration_ms.data,
        )


class OrderForm(AnswerForm):
    """Each event, in the order in which they are shown, with its number in the right one."""

    response = None
    numbers = FieldList(StringField(filters=[one_line]), max_entries=MOST_EVENTS)
    events: list[str] = []

    def validate_response(self, field: None) -> None:
        """There is none: the numbers are the answer."""

    def validate_numbers(self, field: FieldList) -> None:
        numbers = [str(place) for place, _ in enumerate(self.events, start=1)]
        if self.dont_know.data or sorted(field.data) == numbers:
            return
        if len(field.data) != len(numbers) or not set(field.data) <= set(numbers):
            raise ValidationError("Give each event a number first, or press \"I don't know\".")
        raise ValidationError("Give each event a number of its own.")

    @property
    def given(self) -> str:
        return ",".join(self.numbers.data)

    @property
    def faults(self) -> list[str]:
        return self.numbers.errors

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Each event with the number it was given, or nothing."""
        given = [*self.numbers.data, *("" for _ in self.events)]
        return list(zip(self.events, given, strict=False))


def answer_form(item: QuizItem, **given: str) -> AnswerForm:
    if item.question.form != Form.ORDER:
        return AnswerForm(**given)
    form = OrderForm(**given)
    form.events = item.options
    return form
