"""What holds of every question on the shipped article beside the rules of tests/quality, ready or not."""

from pathlib import Path

import pytest

from quizapp.authoring.generate import generate
from quizapp.authoring.model import BLANK, Form, Generated
from quizapp.documents.read import read_document

ARTICLE = Path(__file__).parents[2] / "questions" / "sources" / "palestine-qatar-relations.md"


@pytest.fixture(scope="module")
def article() -> Generated:
    return generate(read_document(ARTICLE.read_bytes(), name=ARTICLE.name))


def test_it_belongs_to_a_fact_and_its_source_holds_the_answer(article: Generated) -> None:
    facts = {fact.id: fact for fact in article.facts}
    for draft in article.drafts:
        assert draft.source.contains(facts[draft.fact].answer)


def test_it_has_a_gap_where_it_is_a_cloze_and_nowhere_else(article: Generated) -> None:
    for draft in article.drafts:
        assert draft.stem.count(BLANK) == (1 if draft.form is Form.CLOZE else 0)


def test_what_is_sensitive_is_never_ready(article: Generated) -> None:
    sensitive = {fact.id for fact in article.facts if "sensitive" in fact.flags}
    assert sensitive
    assert not any(draft.ready for draft in article.drafts if draft.fact in sensitive)


def test_what_is_dated_or_disputed_is_asked_of_someone(article: Generated) -> None:
    disputed = {fact.id for fact in article.facts if "disputed" in fact.flags}
    ready = [draft.stem for draft in article.drafts if draft.ready and draft.fact in disputed]
    assert ready
    assert all("article" in stem or "According to reports" in stem for stem in ready)
