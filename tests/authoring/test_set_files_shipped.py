"""The set that comes with the program holds to its article and to our rules for questions."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from quizapp.authoring.model import BLANK, Form
from quizapp.authoring.written.set_files import read_set
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.documents.read import read_document

QUESTIONS = Path(__file__).parents[2] / "questions"
SET = read_set((QUESTIONS / "palestine-qatar-relations.toml").read_text(encoding="utf-8"))
ARTICLE_FILE = QUESTIONS / "sources" / f"{SET.document}.md"
ARTICLE = read_document(ARTICLE_FILE.read_bytes(), name=ARTICLE_FILE.name)
SENTENCES = {sentence.of(ARTICLE.text) for sentence in ARTICLE.sentences}

DISTINCT = ["Palestine", "Gaza", "Palestinian Authority", "PLO", "Hamas", "Fatah"]
ONE_THING_EACH = [
    {"mohamed al-emadi", "mohammed al-emadi", "al-emadi"},
    {"munir abdullah ghannam", "munir ghannam", "ghannam"},
    {"turkey", "türkiye"},
    {"plo", "palestine liberation organization"},
    {"pa", "palestinian authority", "the palestinian authority"},
    {"the united states", "the united states of america", "the us", "the usa"},
]
GRAVE = re.compile(r"\b(?:kill|death|dead|die|injur|hostage|attack|rocket|bunker|clash|damage|soldier|target)", re.I)

each_question = pytest.mark.parametrize("question", SET.questions, ids=lambda question: f"line {question.line}")
each_choice = pytest.mark.parametrize(
    "question", [q for q in SET.questions if q.form is Form.CHOICE], ids=lambda question: f"line {question.line}"
)


def test_the_set_is_large_and_uses_every_form() -> None:
    by_fact = defaultdict(set)
    for question in SET.questions:
        by_fact[question.fact].add(question.form)
    assert len(SET.questions) >= 24
    assert len(by_fact) >= 20
    assert sum(len(forms) > 1 for forms in by_fact.values()) >= 5
    assert set.union(*by_fact.values()) == {Form.CHOICE, Form.TYPED, Form.CLOZE}


@each_question
def test_the_source_is_one_sentence_of_the_article_and_holds_the_key(question: WrittenQuestion) -> None:
    assert question.source in SENTENCES
    assert re.search(rf"(?<!\w){re.escape(question.key.casefold())}(?!\w)", question.source.casefold())


@each_question
def test_a_fact_has_one_key_and_one_source_and_no_form_twice(question: WrittenQuestion) -> None:
    same = [other for other in SET.questions if other.fact == question.fact]
    assert question.fact
    assert {(other.key, other.source, other.kind) for other in same} == {(question.key, question.source, question.kind)}
    assert len({other.form for other in same}) == len(same)


@each_question
def test_the_stem_is_a_question_or_has_a_blank_and_is_short(question: WrittenQuestion) -> None:
    assert (BLANK in question.stem) if question.form is Form.CLOZE else question.stem.endswith("?")
    assert len(question.stem.split()) <= 30


@each_question
def test_nothing_grave_is_asked(question: WrittenQuestion) -> None:
    asked = [question.stem, question.key, *question.options, question.explanation]
    assert not any(GRAVE.search(text) for text in asked)


@each_question
def test_the_six_names_never_stand_for_each_other(question: WrittenQuestion) -> None:
    named = [name for name in DISTINCT if name in (question.key, *question.accepted)]
    assert len(named) <= 1


@each_choice
def test_a_distractor_is_no_other_name_of_the_key_and_not_in_the_source(question: WrittenQuestion) -> None:
    same_fact = [other for other in SET.questions if other.fact == question.fact]
    right = {question.key.casefold()}.union(*({a.casefold() for a in other.accepted} for other in same_fact))
    right = right.union(*(names for names in ONE_THING_EACH if question.key.casefold() in names))
    distractors = [option for option in question.options if option != question.key]
    assert not right.intersection(option.casefold() for option in distractors)
    assert not any(option.casefold() in question.source.casefold() for option in distractors)


@each_choice
def test_three_or_four_options_of_which_the_key_is_not_the_longest_by_far(question: WrittenQuestion) -> None:
    longest_other = max(len(option) for option in question.options if option != question.key)
    assert 3 <= len(question.options) <= 4
    assert len(question.key) <= 1.5 * longest_other


@each_choice
def test_the_options_are_in_order(question: WrittenQuestion) -> None:
    if question.kind in ("date", "amount", "quantity"):
        assert [_rank(option) for option in question.options] == sorted(_rank(o) for o in question.options)
    else:
        assert list(question.options) == sorted(question.options)


def _rank(option: str) -> tuple[int, ...]:
    """Year before month before day; an amount by its number."""
    months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"]
    months += ["november", "december"]
    numbers = [int(number) for number in re.findall(r"\d+", option)]
    month = next((months.index(word) for word in option.lower().split() if word in months), -1)
    return (numbers[-1], month, *numbers[:-1])


def test_the_article_names_its_source_and_the_day_it_was_read() -> None:
    assert "Wikipedia" in ARTICLE.source
    assert ARTICLE.read is not None


def test_nothing_in_the_article_is_recent() -> None:
    assert not re.search(r"\b(?:recent|recently|currently|nowadays|today|last year)\b", ARTICLE.text, re.I)


def test_no_sentence_of_the_article_starts_with_a_pronoun() -> None:
    pronoun = re.compile(r"(?:it|he|she|they|this|these|his|her|their|its)\b", re.I)
    assert not [sentence for sentence in SENTENCES if pronoun.match(sentence)]
