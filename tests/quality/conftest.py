"""A short document of our own and one question about it, written by hand; no language model is needed."""

from collections.abc import Callable
from typing import Any

import pytest

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.read import read_document
from quizapp.facts.model import Fact, Kind

TEXT = (
    "The Holm ferry has crossed the sound since 1921. Its first captain was Ingrid Vale. "
    "The harbour board of Holm paid 40,000 crowns for the boat on 9 March 1921. "
    "The boat carries 34 cars and thirty bicycles. It stays at home when the sound is frozen."
)

Asked = Callable[..., Generated]


@pytest.fixture
def asked() -> Asked:
    return _asked


def _asked(
    value: str, kind: Kind, stem: str, *, subject: str = "", entities: tuple[tuple[str, ...], ...] = (), **draft: Any
) -> Generated:
    """One question whose key is `value` unless `draft` says otherwise; typed unless it has options or a form."""
    document = read_document(TEXT.encode(), name="ferry.txt")
    at = document.text.index(value)
    source = next(span for span in document.sentences if span.start <= at < span.end)
    answer = type(source)(at, at + len(value))
    form = Form.CHOICE if "options" in draft else Form.TYPED
    fact = Fact("f1", kind, subject, value, source, answer)
    fields = {"form": form, "key": value, "source": source} | draft
    return Generated(document, (fact,), (Draft(fact="f1", stem=stem, **fields),), entities)
