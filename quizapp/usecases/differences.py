"""A teacher's documents compared: where they contradict each other, and where they spell a name differently."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from quizapp.authoring.confidence import after_refusal
from quizapp.facts.conflicts import Agreement, agreement
from quizapp.facts.model import Flag, Kind
from quizapp.storage.models import Difference, Document, Fact, FactDifference, Question, Status, User
from quizapp.storage.queries import differences

MOST_OTHERS = 5
"""To so many others at most a fact is linked."""
LONGEST_QUOTE = 240
KINDS = {Agreement.CONFLICT: Difference.CONFLICT, Agreement.SPELLING: Difference.SPELLING}
FLAGS = {Difference.CONFLICT: Flag.CONFLICT, Difference.SPELLING: Flag.SPELLING_VARIANTS}

Pair = tuple[Fact, Fact, Difference]


def compare_facts(session: Session, *, document: Document) -> None:
    """Compare what a new document says with itself and with the owner's other documents.

    Both facts of a conflict are flagged, and drafts about them go to review; what is published stays published.
    """
    _one_document_at_a_time(session, document)
    own = differences.facts_on(session, document)
    topics = list(dict.fromkeys(fact.topic for fact in own))
    pairs = list(_differing(own, differences.of_same_topics(session, document, topics)))
    if not pairs:
        return
    both = [*pairs, *((other, fact, kind) for fact, other, kind in pairs if other.document_id != document.id)]
    session.execute(
        insert(FactDifference),
        [{"fact_id": one.id, "other_id": other.id, "kind": kind} for one, other, kind in both],
    )
    for fact, _, kind in both:
        _flag(fact, FLAGS[kind])
    _hold_back(session, [pair for pair in both if pair[2] == Difference.CONFLICT])
    session.flush()


def _one_document_at_a_time(session: Session, document: Document) -> None:
    # Two workers with two documents of one teacher: the second sees the facts of the first.
    owner = select(User.id).where(User.id == document.owner_id)
    session.execute(owner.with_for_update(key_share=True))


def _differing(own: Iterable[Fact], others: Iterable[Fact]) -> Iterator[Pair]:
    """Each of `own` with those of its topic that differ from it, each of these once for all that say the same."""
    by_topic: dict[str, list[Fact]] = defaultdict(list)
    for fact in others:
        by_topic[fact.topic].append(fact)
    for fact in own:
        linked: set[tuple[str, str]] = set()
        for other in by_topic[fact.topic]:
            kind = _difference(fact, other)
            if kind and len(linked) < MOST_OTHERS and (other.document_id, other.value) not in linked:
                linked.add((other.document_id, other.value))
                yield fact, other, kind


def _difference(fact: Fact, other: Fact) -> Difference | None:
    """None for two names of one entity of the same document."""
    if fact.document_id == other.document_id:
        names = next((names for names in fact.document.entities if fact.value in names), [])
        if other.value in names:
            return None
    return KINDS.get(agreement(Kind(fact.kind), fact.value, other.value))


def _flag(fact: Fact, flag: Flag) -> None:
    if flag not in fact.flags:
        fact.flags = [*fact.flags, flag]


def _hold_back(session: Session, pairs: list[Pair]) -> None:
    """The drafts about facts that another document contradicts. Within a document a gate has held them back."""
    others: dict[str, list[Fact]] = defaultdict(list)
    for fact, other, _ in pairs:
        if fact.document_id != other.document_id:
            others[fact.id].append(other)
    waiting = select(Question).where(Question.fact_id.in_(others), Question.status == Status.DRAFT)
    for question in session.scalars(waiting):
        for other in others[question.fact_id]:
            reason = _reason(other)
            question.reasons = [*question.reasons, reason]
            question.confidence = after_refusal(question.confidence)
            question.confidence_reasons = [*question.confidence_reasons, reason]


def _reason(other: Fact) -> str:
    quote = " ".join(other.quote.split())
    quote = quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"
    return f"Another of your documents, “{other.document.title}”, says otherwise: “{quote}”"
