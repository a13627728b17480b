"""The document's own sentence with the answer taken out."""

from functools import lru_cache

from quizapp.authoring.context.antecedents import bracketed
from quizapp.authoring.context.opening_remark import TIES, opening_remark
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.authoring.options.other_names import other_name_behind
from quizapp.authoring.stems.date import spellings
from quizapp.authoring.stems.interrogative import keeps_capital
from quizapp.authoring.wording import Wording, names_article, tidy
from quizapp.documents.model import Span
from quizapp.facts.clauses import AUXILIARIES, FINITE, SUBJECTS
from quizapp.facts.dates import parse_date
from quizapp.facts.framing import THE_ARTICLE
from quizapp.facts.model import Flag, Kind
from quizapp.facts.parsed import REMEMBERED, Sentence
from quizapp.facts.quantities import parse_quantity
from quizapp.facts.tact import AT_WRITING, contentious

PARTING = (":", ";", "..")
ADDING = frozenset({"also", "similarly", "likewise"})


def word_cloze(passage: Passage) -> Wording:
    key, accepted = _key(passage)
    stem = _with_gap(passage, key)
    if _needs_speaker(passage) and not names_article(stem):
        stem = _as_told(passage, stem)
    return Wording(stem, key, accepted)


def _as_told(passage: Passage, stem: str) -> str:
    """Asked of the article, which is named last where the sentence opens with a phrase of its own."""
    if _opens_on_phrase(passage) and stem.endswith(".") and not any(mark in stem for mark in PARTING):
        return f"{stem[:-1]}, according to {THE_ARTICLE}."
    return f"According to {THE_ARTICLE}, {_going_on(passage, stem)}"


def _opens_on_phrase(passage: Passage) -> bool:
    """ "In 1931, the bridge ...": something stands ahead of the subject and is closed by a comma; not where "according
    to the article" would come behind what the sentence lets another say."""
    sentence, left_out = passage.sentence, passage.spared | _ties(passage)
    said = sentence.children(sentence.root, "ccomp")
    subjects = () if said else sentence.children(sentence.root, *SUBJECTS)
    ahead = range(sentence.leftmost(subjects[0])) if subjects else ()
    return any(sentence.words[at].text == "," and at not in left_out for at in ahead)


def _going_on(passage: Passage, stem: str) -> str:
    """The stem as it stands after a comma; its first word keeps a capital that is a name's."""
    left_out = passage.spared | _ties(passage)
    first = next(at for at in range(len(passage.sentence.words)) if at not in left_out)
    opens = stem.casefold().startswith(passage.sentence.words[first].lower)
    return stem[:1].lower() + stem[1:] if opens and not keeps_capital(passage.sentence, first) else stem


def _with_gap(passage: Passage, key: str) -> str:
    """The sentence without its spared words; a name that stands for a pronoun is in square brackets."""
    sentence = bracketed(passage.sentence, passage.antecedent)
    asked = sentence.covered(Span(passage.fact.answer.start, passage.fact.answer.start + _length(passage, key)))
    spared = passage.spared | _ties(passage) | other_name_behind(passage)
    kept = [at for at in range(len(sentence.words)) if at not in spared]
    before = [at for at in kept if at < asked[0]]
    after = [at for at in kept if at > asked[-1]]
    opens = " " if before and (sentence.words[asked[0] - 1].spaced or before[-1] < asked[0] - 1) else ""
    closes = " " if after and (sentence.words[asked[-1]].spaced or after[0] > asked[-1] + 1) else ""
    ends = "." if not after and sentence.words[asked[-1]].text.endswith(".") else ""
    stem = tidy(f"{sentence.phrase(before)}{opens}{BLANK}{closes}{sentence.phrase(after)}{ends}")
    if not spared:
        return stem
    closed = stem.rstrip(" ,;:–—-.")
    return f"{closed[0].upper()}{closed[1:]}" + ("" if stem.endswith(('."', ".”", "?", "!")) else ".")


def _ties(passage: Passage) -> frozenset[int]:
    """With "also" and its like only where what they add to is shown."""
    return remarks(passage.sentence) | (frozenset() if passage.lead_in else _additions(passage.sentence))


@lru_cache(maxsize=REMEMBERED)
def _additions(sentence: Sentence) -> frozenset[int]:
    """ "Also" of "Eva Lind also painted the hall", not that of "not only ... but also" or "also known as"."""
    words = sentence.words
    if any(word.lower in ("only", "both") for word in words):
        return frozenset()
    told = [at for at, word in enumerate(words) if word.dep == "advmod" and _is_of_main_verb(sentence, word.head)]
    return frozenset(at for at in told if words[at].lower in ADDING or (at == 0 and words[at].lower == "then"))


def _is_of_main_verb(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    stated = word.tag in FINITE or bool(sentence.children(at, *AUXILIARIES))
    return stated and (word.dep == "ROOT" or (word.dep == "conj" and _is_of_main_verb(sentence, word.head)))


@lru_cache(maxsize=REMEMBERED)
def remarks(sentence: Sentence) -> frozenset[int]:
    """The places of words that only tie the sentence to the one before: "However," and ", for example,"."""
    return opening_remark(sentence).union(*(_remark(sentence, at) for at in range(1, len(sentence.words) - 1)))


def _remark(sentence: Sentence, at: int) -> frozenset[int]:
    """With both commas ahead of the verb, else with the one behind."""
    words = sentence.words
    last = at + 1 if words[at].lower == "for" and words[at + 1].lower in ("example", "instance") else at
    tie = last > at or (words[at].lower in TIES and words[at].pos == "ADV")
    if not tie or last + 2 >= len(words) or words[last + 1].text != "," or words[at - 1].text not in (",", ";"):
        return frozenset()
    both = words[at - 1].text == "," and words[last + 2].pos in ("VERB", "AUX")
    return frozenset(range(at - 1 if both else at, last + 2))


def draft_cloze(passage: Passage, wording: Wording, reasons: tuple[str, ...]) -> Draft:
    return Draft(
        passage.fact.id,
        Form.CLOZE,
        wording.stem,
        wording.key,
        passage.source,
        wording.accepted,
        reasons=reasons,
        lead_in=passage.shown_before,
    )


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


def _needs_speaker(passage: Passage) -> bool:
    """A post named in passing need not be asked of the article; a disputed statement must be."""
    text = passage.fact.source.of(passage.document.text)
    careful = Flag.DISPUTED in passage.fact.flags or contentious(text) or AT_WRITING.search(text)
    named = passage.framing.speaker and not passage.framing.words & set(passage.places)
    return bool(careful) and not named
