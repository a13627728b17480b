"""Each invariant is seen to fail on a question that breaks it, and to let a sound one pass."""

from typing import Any

import pytest

from quizapp.authoring.model import Form, Generated
from quizapp.facts.model import Kind
from tests.quality.invariants import broken

WHEN = "In which year did the Holm ferry start?"
YEARS = ("1901", "1911", "1921", "1931")
SUM = ("40,000 crowns", "50,000 crowns", "60,000 crowns")
NAMES = ("Ida Berg", "Ingrid Vale", "Jonas Holm")
WHO = "Who was the first captain?"

JUDGED: dict[str, Any] = {"form": Form.TRUE_FALSE, "key": "True", "options": ("True", "False")}
EVENTS = ("The Holm ferry has crossed the sound", "The harbour board paid 40,000 crowns", "The sound is frozen")
ORDERED: dict[str, Any] = {"form": Form.ORDER, "key": "; ".join(EVENTS), "options": EVENTS}

SOUND: list[tuple[str, Kind, str, dict[str, Any]]] = [
    ("1921", Kind.DATE, WHEN, {"options": YEARS}),
    ("40,000 crowns", Kind.AMOUNT, "How much did the board pay for the boat?", {"options": SUM}),
    ("34 cars", Kind.QUANTITY, "How many cars does the boat carry?", {"key": "34", "accepted": ("34 cars",)}),
    ("thirty bicycles", Kind.QUANTITY, "How many bicycles does it carry?", {"key": "30"}),
    ("Ingrid Vale", Kind.PERSON, "Its first captain was _____.", {"form": Form.CLOZE}),
    ("Ingrid Vale", Kind.PERSON, WHO, {"options": NAMES, "entities": (("Ingrid Vale", "Vale"),)}),
    ("1921", Kind.DATE, "The Holm ferry has crossed the sound since 1931.", JUDGED | {"key": "False"}),
    ("1921", Kind.DATE, "The Holm ferry has crossed the sound since 1921.", JUDGED),
    ("1921", Kind.ORDER, "In which order did these happen?", ORDERED),
]

BROKEN: list[tuple[str, str, Kind, str, dict[str, Any]]] = [
    ("stands in the stem", "1921", Kind.DATE, "In 1921 of which year did the ferry start?", {}),
    ("stands in the stem", "Ingrid Vale", Kind.PERSON, "Who was Captain Vale?", {"accepted": ("Vale",)}),
    ("stands in the lead-in", "1921", Kind.DATE, WHEN, {"lead_in": "The Holm ferry has crossed the sound since 1921."}),
    ("does not hold the lead-in", "1921", Kind.DATE, WHEN, {"lead_in": "A ferry crosses the lake."}),
    ("question mark", "1921", Kind.DATE, "The year the ferry started.", {}),
    ("1 gaps in a typed", "1921", Kind.DATE, "In _____ the ferry started?", {}),
    ("0 gaps in a cloze", "1921", Kind.DATE, "The ferry started then.", {"form": Form.CLOZE}),
    ("2 gaps in a cloze", "1921", Kind.DATE, "The _____ started in _____.", {"form": Form.CLOZE}),
    ("no sentence", "1921", Kind.DATE, "The Holm ferry has crossed the sound since 1921", JUDGED),
    ("neither", "1921", Kind.DATE, "The Holm ferry has crossed the sound since 1921.", JUDGED | {"key": "Yes"}),
    ("called True", "1921", Kind.DATE, "The Holm ferry has crossed the sound since 1931.", JUDGED),
    ("called False", "1921", Kind.DATE, "The Holm ferry has crossed since 1921.", JUDGED | {"key": "False"}),
    ("not the document's", "1921", Kind.DATE, "The Holm ferry has rowed across the sound since 1921.", JUDGED),
    ("more changed", "1921", Kind.DATE, "A yellow ferry has crossed the lake since 1931.", JUDGED | {"key": "False"}),
    ("2 events", "1921", Kind.ORDER, "Which order?", ORDERED | {"options": EVENTS[:2], "key": "; ".join(EVENTS[:2])}),
    ("that are one", "1921", Kind.ORDER, "Which order?", ORDERED | {"options": ("The sound", *EVENTS[:2])}),
    ("each event once", "1921", Kind.ORDER, "Which order?", ORDERED | {"key": "; ".join(EVENTS[::-1])}),
    ("tells its date", "1921", Kind.ORDER, "Which order?", ORDERED | {"options": ("In 1921 it began", *EVENTS[1:])}),
    ("document's words", "1921", Kind.ORDER, "Which order?", ORDERED | {"options": ("The lake froze", *EVENTS[:2])}),
    ("31 words", "1921", Kind.DATE, "In which year " + "and " * 27 + "so?", {}),
    ("what is not so", "1921", Kind.DATE, "In which year did the ferry not cross?", {}),
    ("what is not so", "1921", Kind.DATE, "In which year didn’t the ferry cross?", {}),
    ("bare pronoun", "It", Kind.ORGANISATION, "Which boat stays at home?", {}),
    ("2 options", "1921", Kind.DATE, WHEN, {"options": ("1911", "1921")}),
    ("the same", "Ingrid Vale", Kind.PERSON, WHO, {"options": ("Ida Berg", "ida berg", "Ingrid Vale")}),
    ("not among", "Ingrid Vale", Kind.PERSON, WHO, {"options": ("Ida Berg", "Jonas Holm", "Nils Eide")}),
    ("more than half", "Ingrid Vale", Kind.PERSON, WHO, {"options": ("Berg", "Eide", "Ingrid Vale")}),
    ("takes in the others", "1921", Kind.EVENT, WHEN, {"options": ("1911", "1921", "none of the above")}),
    ("right as well", "Ingrid Vale", Kind.PERSON, WHO,
     {"options": ("Captain Vale", "Ida Berg", "Ingrid Vale"), "entities": (("Ingrid Vale", "Captain Vale"),)}),
    ("right as well", "Ingrid Vale", Kind.PERSON, WHO, {"options": NAMES, "accepted": ("Ida Berg",)}),
    ("no date", "1921", Kind.DATE, WHEN, {"options": ("1911", "1921", "Ida Berg")}),
    ("granularity", "1921", Kind.DATE, WHEN, {"options": ("May 1911", "1921", "1931")}),
    ("granularity", "1921", Kind.DATE, WHEN, {"options": ("1911", "1921", "late 1931")}),
    ("do not rise", "1921", Kind.DATE, WHEN, {"options": ("1921", "1911", "1931")}),
    ("same value", "34 cars", Kind.QUANTITY, "How many?", {"options": ("30 cars", "34 cars", "thirty-four cars")}),
    ("no number", "34 cars", Kind.QUANTITY, "How many?", {"options": ("30 cars", "34 cars", "many cars")}),
    ("currencies", "40,000 crowns", Kind.AMOUNT, "How much?", {"options": ("40,000 crowns", "€50,000", "€60,000")}),
    ("options where none", "1921", Kind.DATE, WHEN, {"options": YEARS, "form": Form.TYPED}),
    ("does not hold the key", "1921", Kind.DATE, WHEN, {"key": "1922"}),
    ("does not hold the key", "34 cars", Kind.QUANTITY, "How many?", {"key": "43"}),
]  # fmt: skip


@pytest.mark.parametrize(("value", "kind", "stem", "more"), SOUND)
def test_a_sound_question_passes(asked, value: str, kind: Kind, stem: str, more: dict[str, Any]) -> None:
    assert broken(asked(value, kind, stem, **more)) == []


@pytest.mark.parametrize(("fault", "value", "kind", "stem", "more"), BROKEN)
def test_a_breach_is_seen(asked, fault: str, value: str, kind: Kind, stem: str, more: dict[str, Any]) -> None:
    assert any(fault in found for found in broken(asked(value, kind, stem, **more)))


def test_what_is_held_for_review_is_not_checked(asked) -> None:
    assert broken(asked("1921", Kind.DATE, "1921?", reasons=("The answer stands in the question.",))) == []


def test_evidence_is_whole_sentences_around_the_answer(asked) -> None:
    sound = asked("1921", Kind.DATE, WHEN)
    span = sound.drafts[0].source
    for start, end, fault in ((1, 0, "start with"), (0, -1, "end with"), (0, -len("1921."), "outside")):
        cut = type(span)(span.start + start, span.end + end)
        assert any(fault in found for found in broken(asked("1921", Kind.DATE, WHEN, source=cut)))


def two(first: Generated, second: Generated) -> Generated:
    return Generated(first.document, first.facts, (*first.drafts, *second.drafts))


def test_two_answers_to_the_same_words_are_a_breach(asked) -> None:
    one, other = asked("1921", Kind.DATE, WHEN), asked("1921", Kind.DATE, WHEN.upper(), key="since 1921")
    assert any("asked for" in found for found in broken(two(one, other)))
    assert broken(two(one, asked("1921", Kind.DATE, WHEN.upper()))) == []


def test_the_answer_of_another_fact_to_the_same_words_is_no_wrong_option(asked) -> None:
    choice = asked("1921", Kind.DATE, WHEN, options=YEARS)
    held = asked("1921", Kind.DATE, WHEN, key="1911", reasons=("Two answers.",))
    assert any("“1911” is right as well" in found for found in broken(two(choice, held)))


def test_a_gap_at_another_place_makes_other_words(asked) -> None:
    gap = {"form": Form.CLOZE}
    first = asked("34 cars", Kind.QUANTITY, "It carries _____ and so on.", **gap)
    later = asked("34 cars", Kind.QUANTITY, "It carries and so on _____.", key="34", **gap)
    there = asked("34 cars", Kind.QUANTITY, "It carries _____ and so on.", key="34", **gap)
    assert broken(two(first, later)) == []
    assert any("asked for" in found for found in broken(two(first, there)))
