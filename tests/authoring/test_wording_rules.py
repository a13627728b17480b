"""Gates that no parsed sentence reaches by itself: the words of a stem are put to them directly."""

from dataclasses import replace

import pytest

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.answer import key_in_stem
from quizapp.authoring.gates.gate import Gate
from quizapp.authoring.gates.options import option_reasons
from quizapp.authoring.gates.surface import (
    absolute,
    dangling,
    ill_formed,
    negative,
    repeats_itself,
    starts_midway,
    too_long,
)
from quizapp.authoring.wording import Wording
from quizapp.documents.read import read_document
from quizapp.facts.find import find_facts
from quizapp.facts.language import parse


@pytest.fixture
def passage() -> Passage:
    document = read_document(b"Ana Duarte is the mayor of Oslo.", name="notes.txt")
    found = find_facts(document, parse(document))
    return Passage(document, found.facts[0], found.sentences[0], found.names)


@pytest.mark.parametrize(
    ("gate", "stem"),
    [
        (too_long, f"Who {'very ' * 30}slowly left?"),
        (ill_formed, "Who is the mayor of Oslo"),
        (ill_formed, "_____ is the mayor of _____."),
        (ill_formed, 'Who is "the mayor of Oslo?'),
        (ill_formed, "Who (the mayor is it?"),
        (dangling, "In which year did Norway build the?"),
        (dangling, "Who paid Chile a year?"),
        (negative, "Who did not sign the treaty?"),
        (absolute, "Who is always the mayor of Oslo?"),
        (starts_midway, ", the mayor of _____ left."),
        (repeats_itself, "Which mayor of Oslo left the mayor of Oslo?"),
    ],
)
def test_a_flaw_in_the_words_has_a_reason(passage: Passage, gate: Gate, stem: str) -> None:
    assert gate(passage, Wording(stem, "Ana Duarte"))


@pytest.mark.parametrize(
    "gate", [too_long, ill_formed, dangling, negative, absolute, starts_midway, repeats_itself, key_in_stem]
)
def test_a_good_stem_has_none(passage: Passage, gate: Gate) -> None:
    assert gate(passage, Wording("Who is the mayor of Oslo?", "Ana Duarte")) == ""


def test_the_answer_or_another_name_for_it_in_the_stem_is_seen(passage: Passage) -> None:
    assert key_in_stem(passage, Wording("Who does Ana Duarte say is mayor?", "Ana Duarte"))
    assert key_in_stem(passage, Wording("Who does Duarte say is mayor?", "Ana Duarte", ("Duarte",)))


def test_options_that_give_the_key_away_are_seen(passage: Passage) -> None:
    good = Wording("Who is the mayor of Oslo?", "Ana Duarte")
    assert option_reasons(passage, good, ["Ana Duarte", "Rui Alves", "Eva Lind"]) == ()
    assert option_reasons(passage, good, ["Ana Duarte", "Rui Alves", "rui alves"])
    assert option_reasons(passage, good, ["Ana Duarte", "Bo Li", "Cy Wu"])
    cued = Wording("Who leads the Duarte Trust?", "Ana Duarte")
    assert option_reasons(passage, cued, ["Ana Duarte", "Rui Alves", "Eva Lind"])
    blaming = replace(good, stem="Who paid the soldiers of Oslo?")
    assert option_reasons(passage, blaming, ["Ana Duarte", "Rui Alves", "Eva Lind"])
