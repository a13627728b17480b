"""Which events are put in order, and how they are told."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.facts.model import Kind

Ask = Callable[[str], Generated]

FOUR = (
    "Clara Nunes sold the Alder Mill to the Orrin Group in 1938. "
    "On 3 May 1926, Norway signed the Treaty of Lima with Chile. "
    "Rui Alves founded the Harbour Society in Lisbon in 1901. "
    "The Folio Society published Hamlet in Madrid in November 1964."
)
TOLD = (
    "Rui Alves founded the Harbour Society in Lisbon",
    "Norway signed the Treaty of Lima with Chile",
    "Clara Nunes sold the Alder Mill to the Orrin Group",
    "The Folio Society published Hamlet in Madrid",
)


def orders(generated: Generated) -> list[Draft]:
    return [draft for draft in generated.drafts if draft.form is Form.ORDER]


def only(generated: Generated) -> Draft:
    [draft] = orders(generated)
    return draft


def test_events_stand_as_they_happened_without_their_dates(ask: Ask) -> None:
    draft = only(ask(FOUR))
    assert draft.ready
    assert draft.options == TOLD
    assert draft.key == "; ".join(TOLD)
    assert draft.stem == "According to the article, in which order did these things happen?"


def test_the_feedback_gives_each_event_its_date_and_its_sentence(ask: Ask) -> None:
    assert only(ask(FOUR)).explanation.split("\n") == [
        "The article says:",
        "1901: Rui Alves founded the Harbour Society in Lisbon in 1901.",
        "3 May 1926: On 3 May 1926, Norway signed the Treaty of Lima with Chile.",
        "1938: Clara Nunes sold the Alder Mill to the Orrin Group in 1938.",
        "November 1964: The Folio Society published Hamlet in Madrid in November 1964.",
    ]


def test_the_order_is_a_fact_of_its_own_which_is_proved_where_it_begins(ask: Ask) -> None:
    generated = ask(FOUR)
    draft = only(generated)
    [fact] = [fact for fact in generated.facts if fact.kind is Kind.ORDER]
    assert (fact.id, fact.value, fact.flags) == (draft.fact, draft.key, ())
    assert draft.source == fact.source
    assert fact.source.of(generated.document.text).startswith("Rui Alves")
    assert fact.answer.of(generated.document.text) == "1901"
    assert list(generated.facts) == sorted(generated.facts, key=lambda fact: fact.source.start)


def test_the_same_text_gives_the_same_order(ask: Ask) -> None:
    assert orders(ask(FOUR)) == orders(ask(FOUR))


def test_two_events_are_too_few(ask: Ask) -> None:
    assert orders(ask("".join(f"{sentence}. " for sentence in FOUR.split(". ")[:2]))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("1938", "3 May 1926"), ("1926", "3 May 1926"), ("May 1926", "3 May 1926"), ("1964", "November 1964")],
)
def test_of_dates_that_overlap_only_one_is_asked(ask: Ask, one: str, other: str) -> None:
    text = FOUR.replace("1938", one)
    (draft,) = orders(ask(text))
    alone = one == "1938"
    assert len(draft.options) == (4 if alone else 3)
    dates = [line.partition(": ")[0] for line in draft.explanation.split("\n")]
    assert {one, other} <= set(dates) if alone else len({one, other} & set(dates)) == 1


UNFIT = [
    "Clara Nunes later sold the Alder Mill to the Orrin Group in 1938.",
    "Clara Nunes sold the Alder Mill again in 1938.",
    "The first Alder Mill was opened by Clara Nunes in 1938.",
    "Clara Nunes sold the Alder Mill to the Orrin Group after the flood of 1930 in 1938.",
    "She sold the Alder Mill to the Orrin Group in 1938.",
    "Clara Nunes sold her mill to the Orrin Group in 1938.",
    "The mill was sold to the Orrin Group in 1938.",
    "The largest mill was closed in 1938.",
    "Clara Nunes sells the Alder Mill to the Orrin Group in 1938.",
    "Clara Nunes owned the Alder Mill in 1938.",
    "Clara Nunes had sold the Alder Mill to the Orrin Group in 1938.",
    "Clara Nunes did not sell the Alder Mill in 1938.",
    "Clara Nunes sold the Alder Mill to the Orrin Group by 1938.",
    "Clara Nunes sold the Alder Mill of 1938.",
    "Clara Nunes sold the Alder Mill to the Orrin Group in the early 1930s.",
    "Clara Nunes was killed in the Alder Mill in 1938.",
    "Clara Nunes allegedly sold the Alder Mill in 1938.",
    "Ana Duarte said that Clara Nunes sold the Alder Mill in 1938.",
    "Clara Nunes paid the Orrin Group for the Alder Mill in 1938.",
    "Clara Nunes bought the Alder Mill in 1931 and sold it in 1938.",
    "The price of the Alder Mill fell from £80 in 1938 to £60.",
    "Turnout at the Alder Mill dropped from 80% in 1938 to 60%.",
]


@pytest.mark.parametrize("sentence", UNFIT)
def test_an_event_that_is_unclear_or_gives_its_place_away_is_left_out(ask: Ask, sentence: str) -> None:
    text = FOUR.replace("Clara Nunes sold the Alder Mill to the Orrin Group in 1938.", sentence)
    assert sentence in text
    assert only(ask(text)).options == tuple(event for event in TOLD if "Alder Mill" not in event)


def test_at_most_one_question_for_five_events(ask: Ask) -> None:
    years = range(1900, 1960, 5)
    names = "Oslo Bergen Lima Quito Turin Porto Madrid Lisbon Geneva Vienna Dublin Cork".split()
    text = " ".join(f"Norway opened an embassy in {name} in {year}." for name, year in zip(names, years, strict=True))
    found = orders(ask(text))
    assert 1 <= len(found) <= 2
    told = [event for draft in found for event in draft.options]
    assert len(told) == len(set(told))


def test_events_of_one_section_go_together_before_those_that_only_share_a_name(ask: Ask) -> None:
    section = "== The mill ==\n\n" + "\n\n".join(f"{sentence.rstrip('.')}." for sentence in FOUR.split(". "))
    other = "== Elsewhere ==\n\nRui Alves opened the Duarte Theatre in 1950."
    assert only(ask(f"{other}\n\n{section}")).options == TOLD
