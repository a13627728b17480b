"""One form for each form of question that a person can write."""

import re
from collections.abc import Iterator
from typing import ClassVar, Self

from flask_wtf import FlaskForm
from wtforms import FieldList, RadioField, SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional, ValidationError

from quizapp.authoring.model import BLANK, Form
from quizapp.authoring.written.keys import TRUE_FALSE, order_in_words
from quizapp.authoring.written.question_rules import MOST_OPTIONS, complaints
from quizapp.authoring.written.set_files import (
    LONGEST_ANSWER,
    LONGEST_EXPLANATION,
    LONGEST_SOURCE,
    LONGEST_STEM,
)
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Question
from quizapp.web.teach.words import KINDS
from quizapp.web.typed_text import LinesField, one_line, paragraphs

KIND_CHOICES = [SelectChoice(kind, label) for kind, label in KINDS.items()]


def at_most(longest: int) -> Length:
    return Length(max=longest, message=f"At most {longest} characters.")


def with_blank(text: str | None) -> str:
    """Nobody counts underscores: any run of them is the blank."""
    return re.sub("__+", BLANK, one_line(text))


class QuestionForm(FlaskForm):
    form: ClassVar[Form]
    at_fault: ClassVar[dict[str, str]] = {}
    "The field here that answers for a field of WrittenQuestion, where its name differs."

    stem = TextAreaField(
        "Question",
        filters=[one_line],
        validators=[DataRequired("Write the question."), at_most(LONGEST_STEM)],
        render_kw={"rows": 2},
    )
    kind = SelectField(
        "The answer is",
        choices=KIND_CHOICES,
        default=Kind.EVENT,
    )
    explanation = TextAreaField(
        "Explanation",
        filters=[paragraphs],
        validators=[Optional(), at_most(LONGEST_EXPLANATION)],
        render_kw={"rows": 3},
    )
    source = TextAreaField(
        "Sentence of the document that proves it",
        filters=[paragraphs],
        validators=[Optional(), at_most(LONGEST_SOURCE)],
        render_kw={"rows": 3},
    )

    @classmethod
    def of(cls, question: Question) -> Self:
        fact = question.fact
        return cls(
            stem=question.stem,
            kind=fact.kind,
            explanation=question.explanation,
            source=fact.quote,
            **cls.answer_of(question),
        )

    @classmethod
    def answer_of(cls, question: Question) -> dict[str, object]:
        raise NotImplementedError

    def answer(self) -> dict[str, object]:
        raise NotImplementedError

    @property
    def written(self) -> WrittenQuestion:
        return WrittenQuestion(
            form=self.form,
            kind=Kind(self.kind.data) if self.kind else Kind.ORDER,
            stem=self.stem.data,
            explanation=self.explanation.data,
            source=self.source.data if self.source else "",
            **self.answer(),
        )

    def validate(self, extra_validators: dict | None = None) -> bool:
        fits = super().validate(extra_validators)
        if "kind" in self.errors:
            return False
        for field, what in complaints(self.written):
            self.refuse(field, f"{what[:1].upper()}{what[1:]}.")
            fits = False
        return fits

    def refuse(self, field: str, message: str) -> None:
        at_fault = self[self.at_fault.get(field, field)]
        at_fault.errors = [*at_fault.errors, message]


class ChoiceForm(QuestionForm):
    form = Form.CHOICE
    at_fault = {"options": "right", "key": "right"}

    options = FieldList(
        StringField(filters=[one_line], validators=[Optional(), at_most(LONGEST_ANSWER)]),
        min_entries=MOST_OPTIONS,
        max_entries=MOST_OPTIONS,
    )
    right = RadioField(
        "Options",
        choices=[
            SelectChoice(str(place), f"Option {place + 1} is right")
            for place in range(MOST_OPTIONS)
        ],
        validate_choice=False,  # validate_right does, in words
        validators=[InputRequired("Mark the right answer.")],
    )

    def validate_right(self, field: RadioField) -> None:
        if field.data and not self._marked:
            raise ValidationError("The option you marked is empty.")

    @property
    def rows(self) -> Iterator[tuple[StringField, object]]:
        """Each option with the button that marks it as right."""
        return zip(self.options, self.right, strict=True)

    @property
    def _marked(self) -> str:
        by_place = {str(place): option.data for place, option in enumerate(self.options)}
        return by_place.get(self.right.data, "")

    @classmethod
    def answer_of(cls, question: Question) -> dict[str, object]:
        right = question.options.index(question.key)
        return {"options": question.options, "right": str(right)}

    def answer(self) -> dict[str, object]:
        given = tuple(option.data for option in self.options if option.data)
        return {"key": self._marked, "options": given}


class TypedForm(QuestionForm):
    form = Form.TYPED

    key = StringField(
        "Right answer",
        filters=[one_line],
        validators=[DataRequired("Write the right answer."), at_most(LONGEST_ANSWER)],
    )
    accepted = LinesField("Also right", validators=[Optional()], render_kw={"rows": 3})

    def validate_accepted(self, field: LinesField) -> None:
        if any(len(answer) > LONGEST_ANSWER for answer in field.data):
            raise ValidationError(f"At most {LONGEST_ANSWER} characters a line.")

    @classmethod
    def answer_of(cls, question: Question) -> dict[str, object]:
        return {"key": question.key, "accepted": question.accepted}

    def answer(self) -> dict[str, object]:
        return {"key": self.key.data, "accepted": tuple(self.accepted.data or ())}


class ClozeForm(TypedForm):
    form = Form.CLOZE

    stem = TextAreaField(
        "Sentence with a gap",
        filters=[with_blank],
        validators=[DataRequired("Write the sentence."), at_most(LONGEST_STEM)],
        render_kw={"rows": 2},
    )


class TrueFalseForm(QuestionForm):
    form = Form.TRUE_FALSE

    kind = SelectField("It is about", choices=KIND_CHOICES, default=Kind.EVENT)

    stem = TextAreaField(
        "Statement",
        filters=[one_line],
        validators=[DataRequired("Write the statement."), at_most(LONGEST_STEM)],
        render_kw={"rows": 2},
    )
    key = RadioField(
        "It is",
        choices=[SelectChoice(key, key) for key in TRUE_FALSE],
        validate_choice=False,  # complaints() does
        validators=[InputRequired("Mark whether it is true or false.")],
    )

    @classmethod
    def answer_of(cls, question: Question) -> dict[str, object]:
        return {"key": question.key}

    def answer(self) -> dict[str, object]:
        return {"key": self.key.data or ""}


class OrderForm(QuestionForm):
    form = Form.ORDER
    at_fault = {"options": "events"}

    kind = None
    events = LinesField(
        "Events, the earliest first",
        validators=[DataRequired("Write the events, one a line.")],
        render_kw={"rows": 5},
    )

    def validate_events(self, field: LinesField) -> None:
        if any(len(event) > LONGEST_ANSWER for event in field.data):
            raise ValidationError(f"At most {LONGEST_ANSWER} characters a line.")

    @classmethod
    def answer_of(cls, question: Question) -> dict[str, object]:
        return {"events": question.options}

    def answer(self) -> dict[str, object]:
        events = tuple(self.events.data or ())
        return {"key": order_in_words(events), "options": events}


FORMS: dict[Form, type[QuestionForm]] = {
    form.form: form for form in (ChoiceForm, TypedForm, ClozeForm, TrueFalseForm, OrderForm)
}
