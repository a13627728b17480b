"""A question set as a person wrote it, before it is stored."""

from dataclasses import dataclass

from quizapp.authoring.model import Form
from quizapp.facts.model import Kind


@dataclass(frozen=True)
class WrittenQuestion:
    """`source` quotes the document word for word; questions with one `fact` ask about the same fact.

    `line` is where the question starts in its file; 0 without one.
    """

    form: Form
    kind: Kind
    stem: str
    key: str
    accepted: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    explanation: str = ""
    source: str = ""
    fact: str = ""
    line: int = 0


@dataclass(frozen=True)
class WrittenSet:
    """`document` is the slug of an article in questions/sources, or empty."""

    title: str
    description: str
    document: str
    questions: tuple[WrittenQuestion, ...]
