"""A document in, its facts and questions out. The same bytes give the same questions."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from quizapp.authoring.choice import draft_choice
from quizapp.authoring.cloze import draft_cloze, word_cloze
from quizapp.authoring.date_stems import word_date
from quizapp.authoring.gates.gate import reasons_against
from quizapp.authoring.model import Draft, Generated
from quizapp.authoring.number_stems import word_amount, word_quantity
from quizapp.authoring.passage import Passage
from quizapp.authoring.pool import Pool
from quizapp.authoring.pruning import short_enough
from quizapp.authoring.role_stems import word_role
from quizapp.authoring.steps import DRAFTING, FINDING, PARSING, Progress, Steps
from quizapp.authoring.surroundings import Surroundings
from quizapp.authoring.typed import draft_typed
from quizapp.authoring.wording import Wording
from quizapp.documents.model import Document, Span
from quizapp.facts.find import Findings, find_facts
from quizapp.facts.language import parse
from quizapp.facts.model import Fact, Kind
from quizapp.facts.parsed import Sentence

WORDERS: dict[Kind, Callable[[Passage], Wording | None]] = {
    Kind.ROLE: word_role,
    Kind.DATE: word_date,
    Kind.AMOUNT: word_amount,
    Kind.QUANTITY: word_quantity,
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
    drafts = [draft for passage in _passages(document, findings, sentences) for draft in _drafts(passage, pool)]
    return Generated(
        document,
        findings.facts,
        tuple(_without_twins(drafts)),
        tuple(entity.names for entity in findings.names.entities),
    )


def _passages(document: Document, findings: Findings, sentences: Iterable[Sentence]) -> Iterator[Passage]:
    """In the order of the document, which is the facts' own."""
    facts: dict[Span, list[Fact]] = defaultdict(list)
    for fact in findings.facts:
        facts[fact.source].append(fact)
    around = Surroundings(document, findings.sentences, findings.names)
    for at, sentence in enumerate(sentences):
        for fact in facts[sentence.span]:
            told = around.told_before(at)
            yield Passage(document, fact, sentence, findings.names, around.antecedents[at], told=told)


def _drafts(passage: Passage, pool: Pool) -> list[Draft]:
    """A question if every gate lets one through, else a cloze, else the better of them with its reasons."""
    worder = WORDERS.get(passage.fact.kind)
    asked = short_enough(passage, worder) if worder else None
    if asked and not reasons_against(passage, asked):
        choice = draft_choice(passage, asked, pool)
        typed = draft_typed(passage.fact, asked, passage.source, ())
        return [draft for draft in (choice, typed) if draft]
    cloze = short_enough(passage, word_cloze) or word_cloze(passage)
    reasons = reasons_against(passage, cloze)
    if asked and reasons:
        return [draft_typed(passage.fact, asked, passage.source, reasons_against(passage, asked))]
    return [draft_cloze(passage.fact, cloze, passage.source, reasons)]


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
