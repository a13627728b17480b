"""A document's parsed sentences in, its facts out."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from quizapp.documents.model import Document, Span
from quizapp.facts.amounts import find_amounts
from quizapp.facts.clauses import main_clause_of
from quizapp.facts.conflicts import with_conflicts
from quizapp.facts.dates import find_dates
from quizapp.facts.found import Found, overlaps
from quizapp.facts.framing import Framing, framing_of
from quizapp.facts.model import Fact, Flag, Kind
from quizapp.facts.names import Names, read_names
from quizapp.facts.parsed import Sentence
from quizapp.facts.posts import find_posts
from quizapp.facts.quantities import MEASURES, find_quantities, parse_quantity
from quizapp.facts.reasons import find_reasons
from quizapp.facts.sayings import find_sayings
from quizapp.facts.spelling import parts
from quizapp.facts.tact import tact_flags
from quizapp.facts.things import THINGS, find_things, sifted
from quizapp.facts.topics import topic_of

PARTS_OF_A_YEAR = frozenset("spring summer autumn fall winter start beginning middle end month year half most".split())


@dataclass(frozen=True)
class Findings:
    """`sentences` are parsed, with whole mentions; one for each of the document's."""

    facts: tuple[Fact, ...]
    names: Names
    sentences: tuple[Sentence, ...]


def find_facts(
    document: Document,
    parsed: Iterable[Sentence],
    *,
    watched: Callable[[Iterable[Sentence]], Iterable[Sentence]] = iter,
) -> Findings:
    """`watched` passes on the sentences in which facts are looked for, after all are parsed."""
    sentences, names = read_names(parsed, title=document.title)
    pairs = [(sentence, found) for sentence in watched(sentences) for found in _in_sentence(sentence)]
    pairs = [(sentence, found) for sentence, found in pairs if not _is_title(found, document, names)]
    pairs = list(sifted(list(_first_mentions(pairs)), names))
    topics = [topic_of(document, sentence, found) for sentence, found in pairs]
    later = with_conflicts([found for _, found in pairs], topics, names)
    facts = [
        _fact(document, sentence, replace(found, flags=(*found.flags, *more)), topic)
        for (sentence, found), more, topic in zip(pairs, later, topics, strict=True)
    ]
    return Findings(tuple(facts), names, sentences)


def _in_sentence(sentence: Sentence) -> list[Found]:
    framing = framing_of(sentence)
    if speaks_of_itself(sentence, framing):
        return []
    posts = list(find_posts(sentence))
    measured = [*find_dates(sentence)]
    measured += [a for a in find_amounts(sentence) if not any(overlaps(a.answer, m.answer) for m in measured)]
    measured += find_quantities(sentence, measured)
    found = [*posts, *measured]
    found += find_things(sentence, framing, found)
    found += find_sayings(sentence, found)
    found += find_reasons(sentence, framing)
    found = list({(f.kind, f.subject, f.value, f.answer): f for f in found}.values())
    marked = [replace(f, flags=(*f.flags, *tact_flags(sentence, _own_words(sentence, f, framing)))) for f in found]
    return sorted(marked, key=lambda f: f.answer)


def _own_words(sentence: Sentence, found: Found, framing: Framing) -> list[int]:
    """The words of the clause that states it, without other clauses joined to it by "and"."""
    clause = main_clause_of(sentence, sentence.covered(found.answer)[-1], framing)
    if clause is None:
        return list(range(len(sentence.words)))
    others = [c for c in sentence.children(clause.verb, "conj") if sentence.words[c].pos in ("VERB", "AUX")]
    joined = {at for other in others for at in sentence.subtree(other)}
    return sorted({*sentence.subtree(clause.verb), *clause.subject, *framing.words} - joined)


def _is_title(found: Found, document: Document, names: Names) -> bool:
    """The document's own subject is no answer: every sentence of it is about that."""
    title = set(parts(document.title))
    told = (found.value, *names.aliases(found.value))
    return found.kind in THINGS and any(set(parts(name)) <= title for name in told)


def speaks_of_itself(sentence: Sentence, framing: Framing) -> bool:
    """ "The article gives no date": about the text, not about its subject."""
    subjects = [at for at, word in enumerate(sentence.words) if word.dep in ("nsubj", "nsubjpass")]
    own = [at for at in subjects if at not in framing.words]
    return bool(own) and all(sentence.words[at].lower in ("article", "text", "paraphrase", "account") for at in own)


def _first_mentions(pairs: list[tuple[Sentence, Found]]) -> Iterator[tuple[Sentence, Found]]:
    """A sum, count or date named again, as in "the payment of 5 euros", is not a second fact."""
    seen: set[tuple[Kind, str]] = set()
    for sentence, found in pairs:
        key = found.kind, found.value
        if key not in seen or not (_is_said_once(found) or _refers_back(sentence, found)):
            yield sentence, found
        seen.add(key)


def _is_said_once(found: Found) -> bool:
    """A bare number, a share or a measure may well be so of two things."""
    quantity = parse_quantity(found.value) if found.kind == Kind.QUANTITY else None
    counted = quantity is not None and quantity.noun not in ("", "%")
    return found.kind == Kind.AMOUNT or (counted and found.value.split()[-1] not in MEASURES)


def _refers_back(sentence: Sentence, found: Found) -> bool:
    """ "The flight of 6 May 1931": the date only tells which flight is meant."""
    first = sentence.covered(found.answer)[0]
    part = first > 1 and sentence.words[first - 2].lower in PARTS_OF_A_YEAR
    return found.kind == Kind.DATE and first > 0 and sentence.words[first - 1].lower == "of" and not part


def _fact(document: Document, sentence: Sentence, found: Found, topic: str) -> Fact:
    subject = found.subject or _about(sentence, found.answer)
    return Fact(
        id=_identity(document, sentence.span, found),
        kind=found.kind,
        subject=subject,
        value=found.value,
        source=sentence.span,
        answer=found.answer,
        flags=tuple(flag for flag in Flag if flag in found.flags),
        topic=topic,
    )


def _identity(document: Document, source: Span, found: Found) -> str:
    parts = (document.sha256, found.kind, found.subject, str(source.start), str(found.answer.start), found.value)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def _about(sentence: Sentence, answer: Span) -> str:
    """The sentence with three dots for the value, for people to read."""
    before = [at for at, word in enumerate(sentence.words) if word.start < answer.start]
    after = [at for at, word in enumerate(sentence.words) if word.start >= answer.end]
    gap = " " if after and sentence.words[after[0]].pos != "PUNCT" else ""
    return f"{sentence.phrase(before)} …{gap}{sentence.phrase(after)}".strip().rstrip(".")
