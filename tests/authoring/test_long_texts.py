"""A text four times as long takes about four times as long, whatever it is made of."""

from collections.abc import Callable, Iterator
from itertools import product
from string import ascii_lowercase
from time import process_time

import pytest

from quizapp.authoring.options.class_nouns import class_noun
from quizapp.authoring.options.reasons_told import read_reasons
from quizapp.documents.model import Document, Span
from quizapp.documents.read import read_document
from quizapp.documents.refusals import NoSentence
from quizapp.facts.model import Fact, Kind
from quizapp.facts.reasons import CLAUSE

IN_STEP = 8
"""Four times the text takes four times as long where time grows in step, sixteen where it grows with the square."""


def names(count: int) -> Iterator[str]:
    letters = product(ascii_lowercase, repeat=4)
    return (f"{''.join(next(letters)).title()} Berg" for _ in range(count))


def unstopped(count: int) -> str:
    return "The river ran on past the mill and the old town and " * count


def short(count: int) -> str:
    return "It was deep then. " * count


def many_names(count: int) -> str:
    return " ".join(f"{name} built the mill." for name in names(count))


def one_name(count: int) -> str:
    return "Ann Berg built the mill. " * count


def time_to_read(text: str) -> float:
    start = process_time()
    try:
        read_document(text.encode(), name="long.txt")
    except NoSentence:
        assert "." not in text
    return process_time() - start


@pytest.mark.parametrize("make", [unstopped, short, many_names, one_name])
def test_reading(make: Callable[[int], str]) -> None:
    shorter, longer = (min(time_to_read(make(count)) for _ in range(3)) for count in (1_500, 6_000))
    assert longer / shorter < IN_STEP


def time_to_class(count: int) -> float:
    document = read_document(many_names(count).encode(), name="names.txt")
    start = process_time()
    for name in names(count):
        assert class_noun(name, document) == ""
    return process_time() - start


def test_what_each_of_many_names_is() -> None:
    shorter, longer = (min(time_to_class(count) for _ in range(3)) for count in (1_000, 4_000))
    assert longer / shorter < IN_STEP


def reasoned(count: int) -> tuple[Document, list[Fact]]:
    """Each sentence gives a reason of its own."""
    text = " ".join(f"The mill was closed because {name} bought the stones." for name in names(count))
    document = read_document(text.encode(), name="mill.txt")
    starts = [(s, s.of(document.text).index("because ") + len("because ")) for s in document.sentences]
    answers = [(s, Span(s.start + at, s.end - 1)) for s, at in starts]
    return document, [Fact(str(a.start), Kind.REASON, "", a.of(document.text), s, a) for s, a in answers]


def time_to_choose(count: int) -> float:
    document, facts = reasoned(count)
    start = process_time()
    reasons = read_reasons(document, facts, ())
    for fact in facts:
        assert reasons.near((CLAUSE,), len(fact.value))
    return process_time() - start


def test_other_reasons_for_each_of_many() -> None:
    shorter, longer = (min(time_to_choose(count) for _ in range(3)) for count in (300, 1_200))
    assert longer / shorter < IN_STEP
