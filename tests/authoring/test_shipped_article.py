"""What the shipped article holds, value by value, is found and asked, or held back for the right reason."""

from pathlib import Path

import pytest

from quizapp.authoring.generate import generate
from quizapp.authoring.model import Draft, Generated
from quizapp.documents.read import read_document

ARTICLE = Path(__file__).parents[2] / "questions" / "sources" / "palestine-qatar-relations.md"

ASKED = [
    "Munir Abdullah Ghannam", "Mohamed Al-Emadi", "Mohammed al-Emadi", "Hamad bin Khalifa Al Thani", "Jihad Harb",
    "Majed Al-Ansari", "early 1990s", "1996", "2006", "2009", "2010", "2012", "2014", "9 March 2015", "January 2017",
    "December 2018", "6 March 2024", "€13 million", "34 tons",
    "more than 80 planes",
]  # fmt: skip
HELD = {
    "US$30 million": "for what period",
    "US$1 billion a year": "a claim that goes on",
    "18 batches": "injury",
    "November 2023": "violence",
    "December 2024": "violence",
}


@pytest.fixture(scope="module")
def article() -> Generated:
    return generate(read_document(ARTICLE.read_bytes(), name=ARTICLE.name))


def drafts(article: Generated, value: str) -> list[Draft]:
    facts = {fact.id for fact in article.facts if fact.value == value}
    return [draft for draft in article.drafts if draft.fact in facts]


@pytest.mark.parametrize("value", ASKED)
def test_it_is_asked(article: Generated, value: str) -> None:
    assert any(draft.ready for draft in drafts(article, value))


@pytest.mark.parametrize(("value", "reason"), HELD.items())
def test_it_is_held_back_with_its_reason(article: Generated, value: str, reason: str) -> None:
    found = drafts(article, value)
    assert found
    assert not any(draft.ready for draft in found)
    assert any(reason in given for draft in found for given in draft.reasons)


def test_the_two_ambassadors_are_not_turned_round(article: Generated) -> None:
    keys = {draft.stem: draft.key for draft in article.drafts}
    assert keys["According to the article, who is the ambassador of Palestine to Qatar?"] == "Munir Abdullah Ghannam"
    assert keys["According to the article, who is the ambassador of Qatar to Palestine?"] == "Mohamed Al-Emadi"


def test_spelling_variants_are_one_entity_and_never_wrong_answers(article: Generated) -> None:
    assert ("Mohamed Al-Emadi", "Mohammed al-Emadi") in article.entities
    for draft in article.drafts:
        assert not {"Mohamed Al-Emadi", "Mohammed al-Emadi"} <= set(draft.options)


def test_six_names_stay_six(article: Generated) -> None:
    groups = [
        next(group for group in article.entities if name in group)
        for name in ("Palestine", "Gaza", "Palestinian Authority", "PLO", "Hamas", "Fatah")
    ]
    assert len(set(groups)) == 6


def test_nothing_is_asked_of_what_the_text_says_about_itself(article: Generated) -> None:
    assert not any("paraphrase" in draft.stem or "licence" in draft.stem for draft in article.drafts)
