"""A sentence is not asked for everything that it names."""

import pytest

from quizapp.authoring.asked_enough import ASKED_ALREADY, without_lesser_gaps
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.documents.model import Span
from quizapp.facts.model import Fact, Kind

SENTENCE, OTHER = Span(0, 60), Span(61, 120)


def held(*asked: tuple[Kind, Form], source: Span = SENTENCE) -> list[bool]:
    """Of each question of one sentence, the last of `source`, whether it is held back as one too many."""
    facts = {
        str(n): Fact(str(n), kind, "it", f"value {n}", source if n == len(asked) - 1 else SENTENCE, Span(n, n + 1))
        for n, (kind, _) in enumerate(asked)
    }
    drafts = [
        Draft(str(n), form, f"Asked {n} {BLANK}", f"value {n}", facts[str(n)].source)
        for n, (_, form) in enumerate(asked)
    ]
    return [ASKED_ALREADY in draft.reasons for draft in without_lesser_gaps(drafts, facts)]


TWO = ((Kind.DATE, Form.CHOICE), (Kind.QUANTITY, Form.CLOZE))


@pytest.mark.parametrize("kind", [Kind.ORGANISATION, Kind.PLACE, Kind.EVENT])
def test_after_two_questions_a_gap_for_a_body_a_place_or_an_event_is_held_back(kind: Kind) -> None:
    assert held(*TWO, (kind, Form.CLOZE)) == [False, False, True]


@pytest.mark.parametrize("kind", [Kind.DATE, Kind.QUANTITY, Kind.AMOUNT, Kind.PERSON, Kind.ROLE])
def test_dates_figures_and_persons_never_are(kind: Kind) -> None:
    assert not any(held(*TWO, (kind, Form.CLOZE)))


def test_a_question_in_words_of_its_own_never_is() -> None:
    assert not any(held(*TWO, (Kind.PLACE, Form.TYPED)))


def test_nor_is_one_of_another_sentence_or_after_one_question_only() -> None:
    assert not any(held(*TWO, (Kind.PLACE, Form.CLOZE), source=OTHER))
    assert not any(held(TWO[0], (Kind.PLACE, Form.CLOZE)))


def test_of_gaps_alone_the_first_two_stay() -> None:
    assert held(*[(Kind.PLACE, Form.CLOZE)] * 3) == [False, False, True]
