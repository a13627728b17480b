"""What holds of every question on the shipped article, ready or not."""

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


def test_a_ready_stem_is_a_question_or_holds_one_gap(article: Generated) -> None:
    for draft in article.drafts:
        gaps = draft.stem.count(BLANK)
        assert gaps == (1 if draft.form is Form.CLOZE else 0)
        if draft.ready:
            assert len(draft.stem.split()) <= 30
            assert gaps or draft.stem.endswith("?")
            assert draft.key.casefold() not in draft.stem.casefold() or draft.key.isdigit()


def test_a_choice_offers_three_or_four_with_the_key_among_them(article: Generated) -> None:
    for draft in article.drafts:
        if draft.form is Form.CHOICE:
            assert 3 <= len(set(draft.options)) == len(draft.options) <= 4
            assert draft.options.count(draft.key) == 1
        else:
            assert draft.options == ()


def test_what_is_sensitive_is_never_ready(article: Generated) -> None:
    sensitive = {fact.id for fact in article.facts if "sensitive" in fact.flags}
    assert sensitive
    assert not any(draft.ready for draft in article.drafts if draft.fact in sensitive)


def test_what_is_dated_or_disputed_is_asked_of_someone(article: Generated) -> None:
    disputed = {fact.id for fact in article.facts if "disputed" in fact.flags}
    ready = [draft.stem for draft in article.drafts if draft.ready and draft.fact in disputed]
    assert ready
    assert all("article" in stem for stem in ready)


def test_no_two_ready_questions_ask_for_different_answers_in_the_same_words(article: Generated) -> None:
    keys: dict[str, set[str]] = {}
    for draft in article.drafts:
        if draft.ready:
            keys.setdefault(draft.stem, set()).add(draft.key)
    assert all(len(answers) == 1 for answers in keys.values())
