"""A document in, its facts and questions out. The same bytes give the same questions."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from quizapp.authoring.asked_enough import without_lesser_gaps
from quizapp.authoring.choice import draft_choice
from quizapp.authoring.cloze import draft_cloze, word_cloze
from quizapp.authoring.confidence import judged
from quizapp.authoring.context.given_away import told_again
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.surroundings import Surroundings
from quizapp.authoring.dated_events import word_dated_event
from quizapp.authoring.gates.gate import reasons_against
from quizapp.authoring.model import Draft, Generated
from quizapp.authoring.options.pool import Pool
from quizapp.authoring.ordering import draft_orders
from quizapp.authoring.pruning.drafts import Worder, short_enough
from quizapp.authoring.stems.age import word_age
from quizapp.authoring.stems.date import word_date
from quizapp.authoring.stems.dated_works import word_year
from quizapp.authoring.stems.doer import word_organisation, word_person
from quizapp.authoring.stems.event import word_event
from quizapp.authoring.stems.existence import word_existence
from quizapp.authoring.stems.forecast import word_forecast
from quizapp.authoring.stems.gapped import word_gapped
from quizapp.authoring.stems.life import word_birth
from quizapp.authoring.stems.measure import word_measure
from quizapp.authoring.stems.number import word_amount, word_quantity
from quizapp.authoring.stems.place import word_place
from quizapp.authoring.stems.reason import OPEN_GAP, TOO_LONG, too_long_to_type, word_reason
from quizapp.authoring.stems.role import word_role
from quizapp.authoring.stems.share import word_share
from quizapp.authoring.stems.work import word_maker
from quizapp.authoring.steps import DRAFTING, FINDING, PARSING, Progress, Steps
from quizapp.authoring.true_false import draft_true_false
from quizapp.authoring.typed import draft_typed
from quizapp.authoring.why_wrong import explained
from quizapp.authoring.wording import Wording
from quizapp.documents.model import Document, Span
from quizapp.facts.find import Findings, find_facts
from quizapp.facts.language import parse
from quizapp.facts.model import Fact, Kind
from quizapp.facts.parsed import Sentence

Refused = Callable[[], Draft]
"""What makes the draft that is for review."""


def _first_of(*worders: Worder) -> Worder:
    return lambda passage: next((wording for worder in worders if (wording := worder(passage))), None)


WORDERS: dict[Kind, Worder] = {
    Kind.ROLE: _first_of(word_role, word_maker),
    Kind.DATE: _first_of(word_birth, word_dated_event, word_year, word_forecast, word_date, word_gapped),
    Kind.AMOUNT: word_amount,
    Kind.QUANTITY: _first_of(word_age, word_quantity, word_measure, word_share, word_existence),
    Kind.PERSON: _first_of(word_maker, word_person),
    Kind.ORGANISATION: word_organisation,
    Kind.PLACE: word_place,
    Kind.EVENT: word_event,
    Kind.REASON: word_reason,
}
SAME_STEM = "Another question of this document is worded the same and has another answer."


def _silent(done: int, of: int) -> None:
    """Progress that nobody watches."""


def generate(document: Document, *, model: str | None = None, progress: Progress = _silent) -> Generated:
    """`progress` is told how many sentences are done, and of how many: never fewer than before, and all of them when
    the last question is written. Raises LanguageModelRefused."""
    steps = Steps(len(document.sentences), progress)
    parsed = steps.watched(parse(document, model=model), PARSING)
    findings = find_facts(document, parsed, watched=partial(steps.watched, weight=FINDING))
    pool = Pool(document, findings.facts, findings.names, findings.sentences)
    sentences = steps.watched(findings.sentences, DRAFTING)
    written = [(_afresh(passages[0]), _drafts(passages, pool)) for passages in _passages(document, findings, sentences)]
    facts_by_id = {fact.id: fact for fact in findings.facts}
    asked = list(_without_twins([draft for _, of_fact in written for draft in of_fact]))
    drafts = list(without_lesser_gaps(asked, facts_by_id))
    alone = [passage for passage, _ in written]
    ready = {draft.fact for draft in drafts if draft.ready}
    statements = draft_true_false((passage for passage in alone if passage.fact.id in ready), pool)
    orders = draft_orders(document, alone)
    return Generated(
        document,
        tuple(sorted([*findings.facts, *(fact for fact, _ in orders)], key=lambda fact: fact.source.start)),
        tuple(judged(explained([*drafts, *statements, *(draft for _, draft in orders)], alone), alone)),
        tuple(entity.names for entity in findings.names.entities),
    )


def _afresh(passage: Passage) -> Passage:
    """Without what is worked out of it while its questions are written: of all passages that is much to keep."""
    return replace(passage)


def _passages(document: Document, findings: Findings, sentences: Iterable[Sentence]) -> Iterator[list[Passage]]:
    """In the order of the document, which is the facts' own: each by itself, and then under what leads in to it."""
    facts: dict[Span, list[Fact]] = defaultdict(list)
    for fact in findings.facts:
        facts[fact.source].append(fact)
    around = Surroundings(document, findings.sentences, findings.names)
    for at, sentence in enumerate(sentences):
        if sentence.span not in facts:
            continue
        told, named, lead_ins = around.told_before(at), around.named(at), list(around.lead_ins(at))
        for fact in facts[sentence.span]:
            whole = Passage(document, fact, named, findings.names, around.antecedents[at], told=told)
            alone = replace(whole, spared=told_again(whole))
            yield [alone, *(replace(alone, lead_in=lead_in) for lead_in in lead_ins)]


def _drafts(passages: list[Passage], pool: Pool) -> list[Draft]:
    """A question if every gate lets one through, else a cloze; by itself or under its lead-in; else the first of them
    with its reasons."""
    refused: list[Refused] = []
    for passage in passages:
        drafts, why_not = _drafts_of(passage, pool)
        if drafts:
            return drafts
        refused.append(why_not)
    return [refused[0]()]


def _drafts_of(passage: Passage, pool: Pool) -> tuple[list[Draft], Refused]:
    """What every gate lets through; and where that is nothing, what makes the draft with its reasons: to find them all
    takes long, and few are told."""
    worder = WORDERS.get(passage.fact.kind)
    asked, sound = short_enough(passage, worder) if worder else (None, False)
    if asked and sound:
        return _asked(passage, asked, pool), partial(draft_typed, passage, asked, (TOO_LONG,))
    cloze, whole = short_enough(passage, word_cloze)
    open_gap = (OPEN_GAP,) if passage.fact.kind == Kind.REASON else ()
    ready = [draft_cloze(passage, cloze, ())] if whole and not open_gap else []
    if asked:
        return ready, lambda: draft_typed(passage, asked, reasons_against(passage, asked))
    return ready, lambda: draft_cloze(passage, cloze, (*reasons_against(passage, cloze), *open_gap))


def _asked(passage: Passage, asked: Wording, pool: Pool) -> list[Draft]:
    choice = draft_choice(passage, asked, pool)
    typed = None if too_long_to_type(passage.fact) else draft_typed(passage, asked, ())
    return [draft for draft in (choice, typed) if draft]


def _without_twins(drafts: list[Draft]) -> Iterator[Draft]:
    """Two answers asked for in the same words: neither is ready. The same question twice: once is enough."""
    keys: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        keys[draft.stem].add(draft.key)
    asked: set[tuple[str, str, str]] = set()
    for draft in drafts:
        if (draft.form, draft.stem, draft.key) not in asked:
            asked.add((draft.form, draft.stem, draft.key))
            twin = len(keys[draft.stem]) > 1
            yield replace(draft, reasons=(*draft.reasons, SAME_STEM)) if twin else draft
