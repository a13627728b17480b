"""What a fact is about, written alike by all facts that cannot well differ: one post, one thing that happens once."""

from quizapp.documents.model import Document
from quizapp.facts.clauses import SUBJECTS, lean, main_clause_of
from quizapp.facts.found import Found
from quizapp.facts.framing import framing_of
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence
from quizapp.facts.posts import is_indefinite, post_key

ONCE = frozenset(
    "found establish create build complete open inaugurate invent discover publish release launch abolish dissolve "
    "demolish bear die premiere unveil incorporate".split()
)
TIMES = frozenset({"in", "on"})
BESIDE_THE_VERB = frozenset({"prep", "pobj", "npadvmod", "dobj"})
TELLING_WHICH = frozenset("in at of to for from on".split())
TIES = frozenset("of to for in at".split())
LONGEST = 200


def topic_of(document: Document, sentence: Sentence, found: Found) -> str:
    """Empty where nothing is certain. A post that only this document makes clear ("the park's first keeper") gets the
    document's own sign, so that it is the same nowhere else."""
    words: tuple[str, ...] = ()
    sign = ""
    if found.kind == Kind.ROLE and not is_indefinite(found.subject):
        words = post_key(found.subject)
        words = words if TIES & set(words) else ()
        sign = "" if any(word[0].isupper() for word in found.subject.split()[1:]) else f"{document.sha256[:16]} "
    elif found.kind == Kind.DATE:
        words = tuple(_word(sentence, at) for at in _event(sentence, found))
    topic = f"{found.kind} {sign}{' '.join(words)}"
    return topic if words and len(topic) <= LONGEST else ""


def _event(sentence: Sentence, found: Found) -> list[int]:
    """Who or what, the verb, whom or what, and where: of a deed that a thing with a name of its own sees once."""
    places = sentence.covered(found.answer)
    clause = main_clause_of(sentence, places[-1], framing_of(sentence))
    if clause is None or sentence.words[clause.verb].lemma not in ONCE or sentence.children(clause.verb, "neg"):
        return []
    when = _time(sentence, places, clause.verb)
    subject = next((at for at in clause.subject if sentence.words[at].dep in SUBJECTS), clause.verb)
    thing = next(iter(sentence.children(clause.verb, "dobj")), subject)
    if when is None or not _has_name(sentence, thing) or sentence.words[subject].pos == "PRON":
        return []
    told = [*lean(sentence, subject), clause.verb]
    for child in sentence.children(clause.verb, "dobj", "prep"):
        if child == thing or sentence.words[child].lower in TELLING_WHICH:
            told += lean(sentence, child)
    return [at for at in sorted(set(told)) if at != when and at not in places and _tells(sentence, at)]


def _has_name(sentence: Sentence, thing: int) -> bool:
    """ "The Alna Bridge", "the office of Oxfam"; "the film" may be any."""
    if sentence.words[thing].pos == "PROPN":
        return True
    definite = any(sentence.words[at].lower == "the" for at in sentence.children(thing, "det"))
    owners = [c for of in sentence.children(thing, "prep") for c in sentence.children(of, "pobj")]
    return definite and any(sentence.words[at].pos == "PROPN" for at in owners)


def _time(sentence: Sentence, places: range, verb: int) -> int | None:
    """The preposition of "in 1902", where that is told of the verb."""
    head = next((at for at in places if sentence.words[at].head not in places), places[-1])
    preposition = at = sentence.words[head].head
    if sentence.words[head].dep != "pobj" or sentence.words[preposition].lower not in TIMES:
        return None
    while at != verb:
        if sentence.words[at].dep not in BESIDE_THE_VERB or sentence.words[at].head == at:
            return None
        at = sentence.words[at].head
    return preposition


def _tells(sentence: Sentence, at: int) -> bool:
    return sentence.words[at].pos not in ("DET", "PUNCT", "AUX", "SPACE")


def _word(sentence: Sentence, at: int) -> str:
    word = sentence.words[at]
    return word.lemma.casefold() if word.pos == "VERB" else word.lower
