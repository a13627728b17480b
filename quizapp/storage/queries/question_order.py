"""In which order questions are walked through, page by page: what comes behind the last one seen."""

from enum import StrEnum

from sqlalchemy import ColumnElement, and_, literal, or_, tuple_

from quizapp.storage.models import Question


class Order(StrEnum):
    DOCUMENT = "document"
    "As they stand in their set: of what was generated, as in the document."
    RISK = "risk"
    "The least sure first."
    SAFE = "safe"
    "The surest first."

    @property
    def columns(self) -> tuple[ColumnElement, ...]:
        """To order by; of two as sure, the one that stands first."""
        by_place = (Question.position, Question.id)
        if self == Order.DOCUMENT:
            return by_place
        sure = Question.confidence
        return (sure if self == Order.RISK else sure.desc(), *by_place)

    def behind(self, question: Question) -> ColumnElement[bool]:
        """Those that come later."""
        here = tuple_(literal(question.position), literal(question.id))
        by_place = tuple_(Question.position, Question.id) > here
        if self == Order.DOCUMENT:
            return by_place
        sure = Question.confidence
        later = sure > question.confidence if self == Order.RISK else sure < question.confidence
        return or_(later, and_(sure == question.confidence, by_place))

    def is_ahead(self, one: Question, other: Question) -> bool:
        """Whether `one` comes before `other`."""
        return self._place(one) < self._place(other)

    def _place(self, question: Question) -> tuple[float, int, str]:
        sure = {Order.DOCUMENT: 0.0, Order.RISK: question.confidence, Order.SAFE: -question.confidence}
        return sure[self], question.position, question.id
