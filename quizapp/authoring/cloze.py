"""The document's own sentence with the answer taken out."""

from quizapp.authoring.interrogative import keeps_capital
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording, names_article, tidy
from quizapp.documents.model import Span
from quizapp.facts.dates import parse_date
from quizapp.authoring.date_stems import spellings
from quizapp.facts.framing import THE_ARTICLE
from quizapp.facts.model import Fact, Flag, Kind
from quizapp.facts.quantities import parse_quantity
from quizapp.facts.tact import contentious


def word_cloze(passage: Passage) -> Wording:
    key, accepted = _key(passage)
    stem = _shortened(passage, key) if passage.spared else _verbatim(passage, key)
    if _needs_speaker(passage) and not names_article(stem):
        stem = f"According to {THE_ARTICLE}, {_going_on(passage, stem)}"
    return Wording(stem, key, accepted)


def _going_on(passage: Passage, stem: str) -> str:
    """The stem as it stands after a comma; its first word keeps a capital that is a name's."""
    first = next(at for at in range(len(passage.sentence.words)) if at not in passage.spared)
    moved = stem.startswith(passage.sentence.words[first].text) and not keeps_capital(passage.sentence, first)
    return stem[:1].lower() + stem[1:] if moved else stem


def _verbatim(passage: Passage, key: str) -> str:
    sentence = passage.fact.source.of(passage.document.text)
    gap = passage.fact.answer.start - passage.fact.source.start
    parts = [sentence[:gap], sentence[gap + _length(passage, key) :]]
    if passage.antecedent:
        parts = _named(passage, parts, gap)
    return " ".join(BLANK.join(parts).split())


def _shortened(passage: Passage, key: str) -> str:
    """The sentence without its spared words."""
    sentence = passage.sentence
    asked = set(sentence.covered(Span(passage.fact.answer.start, passage.fact.answer.start + _length(passage, key))))
    kept = [at for at in range(len(sentence.words)) if at not in passage.spared]
    before = sentence.phrase([at for at in kept if at < min(asked)])
    after = sentence.phrase([at for at in kept if at > max(asked)])
    stem = tidy(f"{before}{'' if before.endswith(('(', '“')) else ' '}{BLANK} {after}")
    return stem[0].upper() + stem[1:]


def draft_cloze(fact: Fact, wording: Wording, source: Span, reasons: tuple[str, ...]) -> Draft:
    return Draft(fact.id, Form.CLOZE, wording.stem, wording.key, source, wording.accepted, reasons=reasons)


def _key(passage: Passage) -> tuple[str, tuple[str, ...]]:
    """A count is asked without its noun, which stays in the sentence."""
    fact = passage.fact
    if fact.kind == Kind.QUANTITY and (quantity := parse_quantity(fact.value)) and quantity.noun != "%":
        return quantity.written, tuple(dict.fromkeys(a for a in (fact.value, quantity.digits) if a != quantity.written))
    if fact.kind == Kind.DATE and (date := parse_date(fact.value)):
        return fact.value, tuple(other for other in spellings(date) if other != fact.value)
    return fact.value, passage.names.aliases(fact.value)


def _length(passage: Passage, key: str) -> int:
    """How much of the document's text the key takes; white space in it may be a line end there."""
    raw = passage.fact.answer.of(passage.document.text)
    if len(raw.split()) == len(key.split()):
        return len(raw)
    return len(raw) - len(raw.split(maxsplit=len(key.split()))[-1].rstrip()) - 1


def _named(passage: Passage, parts: list[str], gap: int) -> list[str]:
    """The pronoun gives way to the name it stands for, in square brackets."""
    if passage.antecedent is None:
        return parts
    span = passage.sentence.words[passage.antecedent.pronoun].span
    start, end = (at - passage.fact.source.start for at in (span.start, span.end))
    if start > gap:
        return parts
    return [f"{parts[0][:start]}[{passage.antecedent.name}]{parts[0][end:]}", parts[1]]


def _needs_speaker(passage: Passage) -> bool:
    """A post named in passing need not be asked of the article; a disputed statement must be."""
    text = passage.fact.source.of(passage.document.text)
    careful = Flag.DISPUTED in passage.fact.flags or contentious(text)
    return bool(careful) and not passage.framing.speaker
