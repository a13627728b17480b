""" "The film", "the battle", "the same year": whether what the reader sees tells which one is meant.

A noun with "the" and nothing of its own beside it points back where it, or a deed that it names, was told of before,
and where it is of a kind of which the world holds many. It does not where the question or what is shown above it holds
the noun already, or where the document means by it what it is about or the only one that it names so.
"""

import re
from collections.abc import Container, Iterator, Sequence

from quizapp.authoring.gates.surface import words_of
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.authoring.surroundings import BODIES
from quizapp.facts.mentions import UNKNOWN
from quizapp.facts.parsed import Sentence

ONLY_ONES = frozenset(
    "world globe planet earth sun moon sky sea air ground land weather public media internet past future rest majority "
    "number amount level rate end start beginning middle time day year century north south east west".split()
)
OF_MANY = frozenset(
    "film movie novel book play screenplay script manuscript story song album poem opera musical painting series episode "
    "production edition adaptation collection role cast battle war election revolt uprising rebellion campaign "
    "expedition conference ceremony contest race match game trial siege attack invasion raid strike event society "
    "committee board commission club team band crew delegation council jury panel party company firm organization "
    "organisation agency institute association foundation school college university museum bank newspaper magazine "
    "journal letter report treaty agreement contract bill measure decision proposal motion resolution petition document "
    "loan mandate speech interview survey study plan project program programme ship vessel boat satellite building "
    "tunnel bridge mine palace tower change move incident offer award prize".split()
)
TYING = frozenset("first last only sole ensuing resulting subsequent".split())
DOING = frozenset("make undertake perform conduct".split())
TELLING_WHICH = frozenset("of to from for with between".split())
DEED_ENDINGS = frozenset("ion ation ition al ance ence ure y".split())
SHORTEST_DEED = 5
LIKE = frozenset({"same", "remaining"})
OPENS_NAME = ('"', "“", "'", "‘")
TIMES = frozenset("year month day decade century period season".split())
YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
FEWEST_NAMED = 2
BODY_LABELS = frozenset({"ORG", UNKNOWN})


def points_back(passage: Passage, wording: Wording) -> str:
    for at in _asked(passage, wording):
        noun = passage.sentence.words[at]
        if is_bare(passage.sentence, at, passage.places) and not is_told(passage, at) and _is_of_before(passage, at):
            return f"“the {noun.text}” points back to an earlier sentence."
    return ""


def same_as_before(passage: Passage, wording: Wording) -> str:
    """ "In the same year", "of the remaining land": of which year, what is left when what is taken?"""
    for at in _asked(passage, wording):
        noun = passage.sentence.words[at]
        pointing = [w for c in passage.sentence.children(at, "amod") if (w := passage.sentence.words[c]).lower in LIKE]
        if pointing and _is_definite(passage.sentence, at) and not _is_likened(passage, at) and not _was_given(passage, at):
            return f"“the {pointing[0].text} {noun.text}” points back to an earlier sentence."
    return ""


def _asked(passage: Passage, wording: Wording) -> Iterator[int]:
    """The nouns of the sentence that the stem holds."""
    kept = set(words_of(wording.stem))
    words = passage.sentence.words
    return (at for at in range(1, len(words)) if words[at].pos == "NOUN" and words[at].text in kept)


def _is_likened(passage: Passage, at: int) -> bool:
    """ "The same class as Ida", "at the same time"."""
    following = passage.sentence.words[at + 1 : at + 2]
    return passage.sentence.words[at].lemma == "time" or any(word.lower in ("as", "that") for word in following)


def _was_given(passage: Passage, at: int) -> bool:
    noun, shown = passage.sentence.words[at].lemma, passage.lead_in
    if noun in TIMES:
        before = passage.sentence.phrase(range(at))
        return bool(YEAR.search(before) or (shown and YEAR.search(shown.text)))
    return bool(shown and noun in shown.nouns) or _stands_before(passage.sentence, at)


def is_told(passage: Passage, at: int) -> bool:
    """There is only one, the document is about it or names only one so, or the reader has it before the eyes."""
    noun = passage.sentence.words[at]
    if noun.lemma in passage.told.of_subject or noun.lemma in ONLY_ONES or noun.lower in passage.document.title.lower():
        return True
    if passage.lead_in and (noun.lemma in passage.lead_in.nouns or _is_deed_of(noun.lemma, passage.lead_in.deeds)):
        return True
    return _stands_before(passage.sentence, at) or _is_named_once(passage, at)


def _stands_before(sentence: Sentence, at: int) -> bool:
    """The noun, a deed or a body that it names stands in the sentence before: "the Bates method" before "the
    method"."""
    noun, before = sentence.words[at].lemma, sentence.words[:at]
    if noun in BODIES and any(mention.label in BODY_LABELS and mention.last <= at for mention in sentence.mentions):
        return True
    told = {word.lower if word.pos == "PROPN" else word.lemma for word in before if word.pos in ("NOUN", "PROPN")}
    return noun in told or _is_deed_of(noun, frozenset(word.lemma for word in before if word.pos == "VERB"))


def _is_named_once(passage: Passage, at: int) -> bool:
    """ "The war", "the civil war" where the document names just one so, and more than in passing."""
    described = [*passage.sentence.children(at, "amod", "compound"), at]
    ending = tuple(passage.sentence.words[c].lower for c in described)
    if passage.sentence.words[at].lemma in passage.told.nouns:
        return False
    named = [name for e in passage.names.entities for name in e.names if _ends(name, ending) or _ends(name, ending[-1:])]
    named = [name for name in named if _ends(name, ending)] or named
    shortest = min(named, key=len, default="")
    alike = all(name.endswith(shortest) for name in named)
    return alike and sum(1 for name in named for _ in passage.document.places_of(name)) >= FEWEST_NAMED


def _ends(name: str, words: Sequence[str]) -> bool:
    return tuple(name.lower().split())[-len(words) :] == tuple(words) and len(name.split()) > len(words)


def _is_of_before(passage: Passage, at: int) -> bool:
    """It was told of, the verb says no more than that the deed was done, or it is of those of which there are many and
    what stands just before is not shown."""
    noun, told = passage.sentence.words[at].lemma, passage.told
    if noun in told.nouns or _is_deed_of(noun, told.deeds) or _is_done(passage.sentence, at):
        return True
    asked = any(c in passage.places for c in passage.sentence.children(at, "amod", "nummod"))
    return noun in OF_MANY and passage.lead_in is None and not asked


def _is_deed_of(noun: str, verbs: frozenset[str]) -> bool:
    """ "Purchase" of "purchase", "exploration" of "explore"."""
    return any(noun == verb or (len(verb) >= SHORTEST_DEED and _ending(noun, verb) in DEED_ENDINGS) for verb in verbs)


def _ending(noun: str, verb: str) -> str:
    ending = noun.removeprefix(verb.removesuffix("e"))
    return ending if ending != noun else ""


def _is_done(sentence: Sentence, at: int) -> bool:
    """ "Made the purchase", with nothing that tells of what."""
    noun, verb = sentence.words[at], sentence.words[sentence.words[at].head]
    beside = [sentence.words[c].lower for c in sentence.children(noun.head, "prep", "dative") if c > at]
    return noun.dep == "dobj" and verb.lemma in DOING and not TELLING_WHICH & set(beside)


def is_bare(sentence: Sentence, at: int, asked: Container[int]) -> bool:
    """ "The" and a noun, with nothing beside it that tells which."""
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    if following and (following.pos in ("PROPN", "NUM") or following.text in OPENS_NAME):
        return False
    if following and following.lower in TELLING_WHICH and sentence.words[at].dep == "dobj":
        return False
    verb = sentence.words[at].head
    beside = [c for c in sentence.children(at) if sentence.words[c].dep != "punct" and not at < verb < c]
    return _is_definite(sentence, at) and not any(c not in asked and _tells_which(sentence, c) for c in beside)


def _is_definite(sentence: Sentence, at: int) -> bool:
    return any(sentence.words[c].lower == "the" for c in sentence.children(at))


def _tells_which(sentence: Sentence, at: int) -> bool:
    """ "1999" of "the 1999 film", "Sami" of "the Sami people", "first", "largest"."""
    word = sentence.words[at]
    described = word.dep in ("det", "amod", "nummod") or (word.dep == "compound" and word.tag == "JJ")
    if not described or word.pos == "PROPN" or word.tag == "JJS":
        return True
    named = word.text[0].isupper() and word.dep != "det"
    return named or word.lower in TYING or YEAR.fullmatch(word.text) is not None
