"""Events of one document to be put in their order, each told in the words of its own sentence without the date."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations, groupby, islice

from quizapp.authoring.context.events import Event, event_of, is_plain
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.gate import passes
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.authoring.soundness import can_be_asked
from quizapp.authoring.wording import Wording, tidy
from quizapp.authoring.written.keys import BETWEEN, order_in_words
from quizapp.authoring.written.set_files import LONGEST_EXPLANATION
from quizapp.documents.model import Document, Span
from quizapp.facts.dates import DateValue, Granularity
from quizapp.facts.framing import THE_ARTICLE
from quizapp.facts.model import Fact, Kind

FEWEST_EVENTS, MOST_EVENTS = 3, 4
EVENTS_A_QUESTION = 5
LOOK_AHEAD = 30
FEWEST_WORDS, MOST_WORDS = 4, 20
STEM = f"According to {THE_ARTICLE}, in which order did these things happen?"
PRONOUNS = frozenset({"PRP", "PRP$"})
POINTS = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.YEAR})
TELLS_ORDER = re.compile(
    r"\b(?:later|then|again|after\w*|before|since|until|till|still|already|next|first|second|third|last|latest|final\w*"
    r"|eventual\w*|previous\w*|prior|former\w*|earlier|subsequent\w*|follow\w*|new\w*|old\w*|another|other|also|same"
    r"|once|ever|now|years?|months?|weeks?|days?|decades?|centur\w+|age[ds]?|anniversar\w+|success\w*|succeed\w*"
    r"|predecess\w*|replac\w+|restor\w+|return\w*|renam\w+|born|re-?(?:built|building|opened|elected|united|issued"
    r"|released|printed|published|joined|founded|established|appointed|married))\b|\d{4}",
    re.IGNORECASE,
)

Day = tuple[int, int, int]


@dataclass(frozen=True)
class Told:
    """An event as the question tells it, with the names in it, and the first and the last day that its date may mean.

    `line` is its date with the whole sentence, for the feedback.
    """

    text: str
    names: frozenset[str]
    fact: Fact
    line: str
    first: Day
    last: Day


def draft_orders(document: Document, passages: Iterable[Passage]) -> list[tuple[Fact, Draft]]:
    """At most one question for every five events that could be asked for. Each comes with its own fact."""
    told = list(_one_a_sentence(passages))
    most = (len(told) + EVENTS_A_QUESTION // 2) // EVENTS_A_QUESTION
    return [_question(document, events) for events in islice(_groups(document, told), most)]


def _one_a_sentence(passages: Iterable[Passage]) -> Iterator[Told]:
    dated = (passage for passage in passages if passage.fact.kind == Kind.DATE)
    for _, of_sentence in groupby(dated, key=lambda passage: passage.fact.source):
        alone, *others = of_sentence
        if not others and (told := _told(alone)):
            yield told


def _told(passage: Passage) -> Told | None:
    event = event_of(passage) if is_plain(passage) else None
    text = _clause_alone(event) if event and event.date.granularity in POINTS and not event.date.era else ""
    names = _names(event, text) if event and text and _stands_alone(event) else frozenset()
    if not names or not FEWEST_WORDS <= len(text.split()) <= MOST_WORDS or TELLS_ORDER.search(text):
        return None
    if BETWEEN.strip() in text or not passes(passage, Wording(f"{text} in {BLANK}.", passage.fact.value)):
        return None
    sentence = " ".join(passage.fact.source.of(passage.document.text).split())
    return Told(text, names, passage.fact, f"{passage.fact.value}: {sentence}", *_days(event.date))


def _clause_alone(event: Event) -> str:
    """The clause in the sentence's own words and order; empty where something else stands before its subject, or it
    is no whole clause."""
    sentence, clause = event.passage.sentence, event.clause
    if {at for phrase in clause.before for at in phrase} - event.when or not can_be_asked(sentence, clause):
        return ""
    after = {at for phrase in clause.after for at in phrase}
    text = tidy(sentence.phrase(sorted({*clause.subject, *clause.finite_places, *after} - event.when)))
    return (text[:1].upper() + text[1:]).rstrip(" ,.")


def _names(event: Event, text: str) -> frozenset[str]:
    """Words of proper names: an event without any could be of many a thing."""
    words = event.passage.sentence.words
    return frozenset(word.text for word in words if word.pos == "PROPN" and word.text in text.split())


def _stands_alone(event: Event) -> bool:
    """No pronoun, for its noun may stand in what was left out; no "the delegation" without a name beside it."""
    words, clause = event.passage.sentence.words, event.clause
    told = [*clause.subject, *(at for phrase in clause.after for at in phrase)]
    pointing = words[clause.subject[0]].tag == "DT" and words[clause.subject[0]].lower not in ("a", "an")
    named = any(words[at].pos == "PROPN" for at in clause.subject)
    return (named or not pointing) and not any(words[at].tag in PRONOUNS for at in told)


def _days(date: DateValue) -> tuple[Day, Day]:
    return (date.year, date.month or 1, date.day or 1), (date.year, date.month or 12, date.day or 31)


def _groups(document: Document, told: Sequence[Told]) -> Iterator[list[Told]]:
    """Events of one section each; and of what is left over, events that have a name in common."""
    used: set[str] = set()
    for _, of_section in groupby(told, key=lambda event: _section(document, event.fact.source)):
        for group in _grouped(list(of_section), _are_apart):
            used.update(event.fact.id for event in group)
            yield group
    yield from _grouped([event for event in told if event.fact.id not in used], _are_akin)


def _section(document: Document, source: Span) -> int:
    return bisect_right(document.sections, source.start, key=lambda section: section.span.start)


def _grouped(waiting: list[Told], go_together: Callable[[Sequence[Told]], bool]) -> Iterator[list[Told]]:
    """Each event with as many of those soon after it as go with all before; no event twice."""
    while waiting:
        group: list[Told] = []
        others: list[Told] = []
        for event in waiting[:LOOK_AHEAD]:
            fits = len(group) < MOST_EVENTS and go_together([*group, event])
            (group if fits else others).append(event)
        if len(group) >= FEWEST_EVENTS:
            yield group
            waiting = others + waiting[LOOK_AHEAD:]
        else:
            waiting = waiting[1:]


def _are_akin(events: Sequence[Told]) -> bool:
    return bool(frozenset.intersection(*(event.names for event in events))) and _are_apart(events)


def _are_apart(events: Sequence[Told]) -> bool:
    """No day and no text is that of two, and there is room to tell of all of them in the feedback."""
    short = sum(len(event.line) + 1 for event in events) <= LONGEST_EXPLANATION
    return short and not any(_clash(*pair) for pair in combinations(events, 2))


def _clash(one: Told, other: Told) -> bool:
    one_text, other_text = one.text.casefold(), other.text.casefold()
    overlap = one.first <= other.last and other.first <= one.last
    return overlap or one_text in other_text or other_text in one_text


def _question(document: Document, events: Sequence[Told]) -> tuple[Fact, Draft]:
    """Its place in the document is where the first event is told, its answer that event's date; the explanation holds
    all the sentences with their dates."""
    in_order = sorted(events, key=lambda event: event.first)
    first = in_order[0].fact
    texts = tuple(event.text for event in in_order)
    identity = "\x1f".join((document.sha256, Kind.ORDER, *(event.fact.id for event in in_order)))
    fact = Fact(
        id=sha256(identity.encode()).hexdigest()[:20],
        kind=Kind.ORDER,
        subject="the order of events",
        value=order_in_words(texts),
        source=first.source,
        answer=first.answer,
    )
    told = "\n".join(["The article says:", *(event.line for event in in_order)])
    return fact, Draft(fact.id, Form.ORDER, STEM, fact.value, first.source, options=texts, explanation=told)
