from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    FieldList,
    HiddenField,
    IntegerField,
    RadioField,
    SelectChoice,
    StringField,
    TextAreaField,
)
from wtforms.validators import AnyOf, InputRequired, Length, NumberRange, Optional, Regexp, ValidationError

from quizapp.authoring.model import Form
from quizapp.authoring.written.question_rules import MOST_EVENTS
from quizapp.storage.db import ID_LENGTH, new_id
from quizapp.storage.models import Attempt, QuizItem, ReportReason
from quizapp.usecases.answer_question import Answer
from quizapp.usecases.quizzes import DEFAULT_SIZE, MOST_QUESTIONS
from quizapp.web.typed_text import one_line, paragraphs

LONGEST_ANSWER = 500
LONGEST_NOTE = 500
LONGEST_REPORT = 1000
LONGEST_MS = 2**31 - 1


class StartForm(FlaskForm):
    size = IntegerField(
        "How many questions?",
        default=DEFAULT_SIZE,
        validators=[InputRequired(), NumberRange(1, MOST_QUESTIONS)],
    )
    time_zone = HiddenField()


class ClientId(HiddenField):
    """Made before it is sent, so that a repeated submit is known as the same one."""

    def __init__(self, label: str = "", **options: object) -> None:
        super().__init__(label, validators=[Regexp(rf"[A-Za-z0-9_-]{{8,{ID_LENGTH}}}\Z")], **options)


class AnswerForm(FlaskForm):
    attempt_id = ClientId()
    duration_ms = IntegerField(validators=[Optional(), NumberRange(0, LONGEST_MS)])
    response = StringField("Your answer", filters=[one_line], validators=[Length(max=LONGEST_ANSWER)])
    dont_know = BooleanField()
    give_up = "I don't know"
    "The button beside the answer."

    def validate_response(self, field: StringField) -> None:
        if not self.dont_know.data and not field.data:
            raise ValidationError(f'Type an answer first, or press "{self.give_up}".')

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
            raise ValidationError(f'Give each event a number first, or press "{self.give_up}".')
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


def answer_form(item: QuizItem, *, give_up: str = AnswerForm.give_up, **given: str) -> AnswerForm:
    is_order = item.question.form == Form.ORDER
    form = OrderForm(**given) if is_order else AnswerForm(**given)
    form.give_up = give_up
    if is_order:
        form.events = item.options
    return form


class UndoForm(FlaskForm):
    attempt_id = ClientId()
    amendment_id = ClientId()


def undo_form(attempt: Attempt | None) -> UndoForm | None:
    return UndoForm(formdata=None, attempt_id=attempt.id, amendment_id=new_id()) if attempt else None


class OverrideForm(FlaskForm):
    amendment_id = ClientId()
    knew = HiddenField(validators=[AnyOf(("yes", "no"))])


class ChoiceForm(FlaskForm):
    choice = HiddenField(validators=[AnyOf(("suspend", "bury", "resume"))])


class NoteForm(FlaskForm):
    note = TextAreaField(
        "A note of your own",
        filters=[paragraphs],
        validators=[Length(max=LONGEST_NOTE, message=f"A note has at most {LONGEST_NOTE} letters.")],
    )


REASONS = {
    ReportReason.WRONG: "The answer is wrong",
    ReportReason.OUTDATED: "It is no longer so",
    ReportReason.UNFAIR: "It cannot be answered fairly",
    ReportReason.HURTFUL: "It is hurtful",
    ReportReason.OTHER: "Something else",
}


class ReportForm(FlaskForm):
    reason = RadioField(
        "What is the matter with this question?",
        choices=[SelectChoice(reason.value, words) for reason, words in REASONS.items()],
        validate_choice=False,
        validators=[AnyOf([reason.value for reason in REASONS], message="Choose one of these.")],
    )
    text = StringField(
        "What should its teacher know?",
        filters=[one_line],
        validators=[
            Optional(),
            Length(max=LONGEST_REPORT, message=f"Use at most {LONGEST_REPORT} letters."),
        ],
    )
