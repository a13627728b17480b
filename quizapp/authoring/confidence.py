"""How likely a draft is good, so that a teacher begins with the others: a number, and what keeps it below 1 in words.

The weights are judged, not fitted. What misled most in rated questions weighs most: a sentence that the parser takes
apart wrongly, a pronoun, a question that could mean several things.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.facts.clauses import FINITE
from quizapp.facts.model import Flag, Kind
from quizapp.facts.parsed import Sentence

SAFE_FROM, LOOK_FROM = 0.75, 0.5
REFUSED = 0.6
"""Of its confidence a draft loses so much by each gate that refuses it: one is enough to make it risky."""
TOO_FEW_WRONG = 2
NAMED = frozenset({Kind.ROLE, Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

FLAGS = {
    Flag.DATED: (0.05, "This may have changed since the document was written."),
    Flag.DISPUTED: (0.15, "It is a claim of somebody in the document."),
    Flag.SENSITIVE: (0.3, "It touches on death, injury or violence."),
    Flag.SPELLING_VARIANTS: (0.05, "The document spells the name in more than one way."),
    Flag.CONFLICT: (0.4, "The document contradicts itself here."),
    Flag.NO_PERIOD: (0.3, "The document does not say for what period the amount is."),
}
"""What each flag of the fact takes away, and what a teacher is told."""


class Band(StrEnum):
    SAFE = "safe"
    LOOK = "look"
    RISKY = "risky"


def band(confidence: float) -> Band:
    if confidence >= SAFE_FROM:
        return Band.SAFE
    return Band.LOOK if confidence >= LOOK_FROM else Band.RISKY


def after_refusal(confidence: float) -> float:
    """What is left of it when one more reason against the draft is found."""
    return round(confidence * (1 - REFUSED), 2)


@dataclass(frozen=True)
class Risk:
    """`share` of the confidence is lost for the `reason`; none where the share is 0."""

    share: float
    reason: str = ""


@dataclass(frozen=True)
class Judged:
    """A draft with what it was made of. `uses` counts in how many sentences with a fact each name stands."""

    draft: Draft
    passage: Passage
    uses: Counter[str]
    text: str

    @cached_property
    def sentence(self) -> Sentence:
        return self.passage.sentence

    @cached_property
    def words(self) -> int:
        return sum(word.pos != "PUNCT" for word in self.sentence.words)

    @cached_property
    def clauses(self) -> int:
        return sum(word.tag in FINITE for word in self.sentence.words)


NONE = Risk(0)


def judged(drafts: Iterable[Draft], passages: Sequence[Passage]) -> Iterator[Draft]:
    """The drafts with their confidence."""
    by_fact = {passage.fact.id: passage for passage in passages}
    uses = _uses(passages)
    text = " ".join(passages[0].document.text.split()) if passages else ""
    for draft in drafts:
        passage = by_fact.get(draft.fact)
        yield _with_confidence(Judged(draft, passage, uses, text)) if passage else _of_several(draft)


def _of_several(draft: Draft) -> Draft:
    """An order of events, each of which was looked at by itself."""
    reason = "It puts together events from several sentences."
    return replace(draft, confidence=0.85, confidence_reasons=(reason, *draft.reasons))


def _uses(passages: Iterable[Passage]) -> Counter[str]:
    """In the sentences that state a fact; each is counted once."""
    sentences = {passage.sentence.span: passage for passage in passages}
    return Counter(
        passage.names.first(passage.sentence.name(mention))
        for passage in sentences.values()
        for mention in passage.sentence.mentions
    )


def _with_confidence(asked: Judged) -> Draft:
    risks = [risk for rule in RULES if (risk := rule(asked)).share]
    risks += [Risk(*FLAGS[flag]) for flag in asked.passage.fact.flags]
    risks += [Risk(REFUSED, reason) for reason in asked.draft.reasons]
    confidence = 1.0
    for risk in risks:
        confidence *= 1 - risk.share
    heaviest = sorted(risks, key=lambda risk: -risk.share)
    reasons = tuple(dict.fromkeys(risk.reason for risk in heaviest))
    return replace(asked.draft, confidence=round(confidence, 2), confidence_reasons=reasons)


def _form(asked: Judged) -> Risk:
    """A post is asked for by a fixed pattern; a gap keeps the sentence; a question is put together anew."""
    if asked.draft.form == Form.CLOZE:
        return Risk(0.08, "It is the document’s sentence with a gap, which may ask for little.")
    if asked.passage.fact.kind == Kind.ROLE or asked.draft.form == Form.TRUE_FALSE:
        return NONE
    return Risk(0.05, "The question was put together from a sentence and may read oddly.")


def _long_sentence(asked: Judged) -> Risk:
    several = asked.clauses > 2
    clauses = f" and has {_count(asked.clauses, 'clause')}" if several else ""
    if asked.words > 25:
        return Risk(0.2 if several else 0.1, f"The sentence is long{clauses}.")
    return Risk(0.1, f"The sentence has {_count(asked.clauses, 'clause')}.") if several else NONE


def _no_main_verb(asked: Judged) -> Risk:
    found = asked.sentence.words[asked.sentence.root].pos in ("VERB", "AUX")
    return NONE if found else Risk(0.3, "No main verb was found in the sentence.")


def _commas(asked: Judged) -> Risk:
    commas = sum(word.text in (",", ";") for word in asked.sentence.words)
    return Risk(0.1, f"The sentence has {_count(commas, 'comma')}.") if commas > 3 else NONE


def _joined(asked: Judged) -> Risk:
    joined = sum(word.dep == "conj" for word in asked.sentence.words)
    return Risk(0.08, "The sentence joins several things with “and” or “or”.") if joined > 1 else NONE


def _brackets(asked: Judged) -> Risk:
    return Risk(0.05, "The question has something in brackets.") if set("([") & set(asked.draft.stem) else NONE


def _quotes(asked: Judged) -> Risk:
    return Risk(0.08, "The question holds a quotation.") if set('"“') & set(asked.draft.stem) else NONE


def _points_back(asked: Judged) -> Risk:
    draft = asked.draft
    if draft.lead_in:
        return Risk(0.1, "It is clear only with the sentence shown above it.")
    if asked.passage.antecedent and draft.source != asked.passage.fact.source:
        return Risk(0.15, f"A pronoun was read as {asked.passage.antecedent.name}.")
    return NONE


def _length(asked: Judged) -> Risk:
    count = len(asked.draft.stem.split())
    if count > 22:
        return Risk(0.1, f"The question is long: {count} words.")
    short = count < 6 and BLANK not in asked.draft.stem
    return Risk(0.15, f"The question is short: {count} words may not say enough.") if short else NONE


def _rare_name(asked: Judged) -> Risk:
    kind, names = asked.passage.fact.kind, asked.passage.names
    uses = asked.uses[names.first(asked.passage.fact.value)]
    if kind not in NAMED or uses > 1:
        return NONE
    sure = kind == Kind.ROLE or names.is_person(asked.passage.fact.value)
    return Risk(0.05 if sure else 0.12, "The name stands in one sentence only, so its type is less sure.")


def _few_wrong(asked: Judged) -> Risk:
    few = asked.draft.form == Form.CHOICE and len(asked.draft.options) - 1 <= TOO_FEW_WRONG
    return Risk(0.05, f"Only {_count(len(asked.draft.options) - 1, 'wrong answer')} could be found.") if few else NONE


def _made_up(asked: Judged) -> Risk:
    """Years and sums not named in the document are easier to rule out."""
    if asked.draft.form != Form.CHOICE:
        return NONE
    made = sum(option not in asked.text for option in asked.draft.options if option != asked.draft.key)
    stand = "does" if made == 1 else "do"
    return Risk(0.03 * made, f"{_count(made, 'wrong answer').capitalize()} {stand} not stand in the document.")


def _count(number: int, noun: str) -> str:
    written = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{written} {noun}" if number == 1 else f"{written} {noun}s"


RULES: tuple[Callable[[Judged], Risk], ...] = (
    _no_main_verb,
    _long_sentence,
    _points_back,
    _length,
    _commas,
    _joined,
    _brackets,
    _quotes,
    _rare_name,
    _few_wrong,
    _made_up,
    _form,
)
