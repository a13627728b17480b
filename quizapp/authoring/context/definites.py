"""A noun with "the" and nothing of its own beside it that tells which: what it may point back to.

It points back where it, or a deed that it names, was told of before, and where it is of a kind of which the world
holds many. It does not where the sentence told of it already, or where the document means by it what it is about or
the only one that it names so.
"""

from collections.abc import Collection, Container
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from quizapp.authoring.context.passage import Told
from quizapp.authoring.context.subject_nouns import BODIES
from quizapp.documents.model import Document
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.mentions import UNKNOWN
from quizapp.facts.names import Names
from quizapp.facts.parsed import REMEMBERED, Sentence

ONLY_ONES = frozenset(
    "world globe planet earth sun moon sky sea air ground land weather public media internet past future rest majority "
    "number amount level rate end start beginning middle time day year century north south east west".split()
)
BUILDINGS = frozenset(
    "temple church cathedral monastery castle fort fortress shrine sanctuary theatre theater building".split()
)
OF_MANY = frozenset(
    "film movie novel book play screenplay script manuscript story song album poem opera musical painting series "
    "episode production edition adaptation collection role cast battle war election revolt uprising rebellion "
    "campaign expedition conference ceremony contest race match game trial siege attack invasion raid strike event "
    "society committee board commission club team band crew delegation council jury panel party company firm "
    "organization organisation agency institute association foundation school college university museum bank "
    "newspaper magazine journal letter report treaty agreement contract bill measure decision proposal motion "
    "resolution petition document loan mandate speech interview survey study plan project program programme ship "
    "construction excavation reconstruction restoration renovation vessel boat satellite building tunnel bridge mine "
    "palace tower change move incident offer award prize".split()
) | BUILDINGS
TYING = frozenset("first last only sole ensuing resulting subsequent".split())
DOING = frozenset("make undertake perform conduct".split())
TELLING_WHICH = frozenset("of to from for with between".split())
DEED_ENDINGS = frozenset("ion ation ition al ance ence ure y".split())
SHORTEST_DEED = 5
OPENS_NAME = ('"', "“", "'", "‘")
FEWEST_NAMED = 2
KNOWN = frozenset("the this that these those".split())
BODY_LABELS = frozenset({"ORG", UNKNOWN})


@dataclass(frozen=True)
class Known:
    """What a reader of the whole document knows where a sentence begins."""

    document: Document
    names: Names
    told: Told


def points_back(sentence: Sentence, known: Known, above: Collection[str] | None = None) -> bool:
    """Whether any noun of the sentence does; `above` are nouns and names shown just above it, which may be meant."""
    nouns = [at for at, word in enumerate(sentence.words) if word.pos == "NOUN" and is_bare(sentence, at)]
    unclear = [at for at in nouns if not is_told(sentence, at, known)]
    if above is None:
        return any(was_told(sentence, at, known.told) or is_of_many(sentence, at) for at in unclear)
    return any(
        was_told(sentence, at, known.told) and not is_among(sentence.words[at].lemma, above, known.document)
        for at in unclear
    )


def is_among(noun: str, above: Collection[str], document: Document) -> bool:
    """It is one of them, or what the document calls one: Fog Road is a film where it writes "the film Fog Road"."""
    return noun in above or any(next(document.places_of(f"{noun} {name}"), None) for name in above)


@lru_cache(maxsize=REMEMBERED)
def introduced(sentence: Sentence) -> list[str]:
    """The nouns that it brings in as new: "a committee", "various races"."""
    nouns = [at for at, word in enumerate(sentence.words) if word.pos == "NOUN" and word.dep != "compound"]
    new = [at for at in nouns if not KNOWN & {sentence.words[c].lower for c in sentence.children(at, "det")}]
    return [sentence.words[at].lemma for at in new if not sentence.children(at, "poss")]


def is_told(sentence: Sentence, at: int, known: Known) -> bool:
    """There is only one, the document is about it or names only one so, or the sentence has told of it."""
    noun = sentence.words[at]
    if noun.lemma in known.told.of_subject or noun.lemma in ONLY_ONES or noun.lower in known.document.title.lower():
        return True
    return stands_before(sentence, at) or _is_named_once(sentence, at, known)


def stands_before(sentence: Sentence, at: int) -> bool:
    """The noun, a deed or a body that it names stands in the sentence before: "the Bates method" before "the
    method"."""
    noun, before = sentence.words[at].lemma, sentence.words[:at]
    if noun in BODIES and any(mention.label in BODY_LABELS and mention.last <= at for mention in sentence.mentions):
        return True
    told = {word.lower if word.pos == "PROPN" else word.lemma for word in before if word.pos in ("NOUN", "PROPN")}
    return noun in told or is_deed_of(noun, frozenset(word.lemma for word in before if word.pos == "VERB"))


def _is_named_once(sentence: Sentence, at: int, known: Known) -> bool:
    """ "The war", "the civil war" where the document names just one so, and more than in passing, unless it has just
    brought in another."""
    described = [*sentence.children(at, "amod", "compound"), at]
    phrase = " ".join(sentence.words[c].lower for c in described)
    if sentence.words[at].lemma in known.told.introduced:
        return False
    named = list(known.names.ending_in(phrase)) or list(known.names.ending_in(sentence.words[at].lower))
    shortest = min(named, key=len, default="")
    if not all(shortest in name for name in named):
        return False
    places = (place for name in named for place in known.document.places_of(name))
    return sum(1 for _ in islice(places, FEWEST_NAMED)) == FEWEST_NAMED


def was_told(sentence: Sentence, at: int, told: Told) -> bool:
    """It, or the deed that it names, was told of before; or the verb says no more than that the deed was done."""
    noun = sentence.words[at].lemma
    return noun in told.nouns or is_deed_of(noun, told.deeds) or _is_done(sentence, at)


def is_of_many(sentence: Sentence, at: int, asked: Container[int] = ()) -> bool:
    """It is of those of which there are many, and not told apart by what is `asked`."""
    return sentence.words[at].lemma in OF_MANY and not any(c in asked for c in sentence.children(at, "amod", "nummod"))


def is_deed_of(noun: str, verbs: Collection[str]) -> bool:
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


def is_bare(sentence: Sentence, at: int, asked: Container[int] = ()) -> bool:
    """ "The" and a noun, with nothing beside it that tells which."""
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    if sentence.words[at].dep == "compound" or not is_definite(sentence, at):
        return False
    if following and (following.pos in ("PROPN", "NUM") or following.text in OPENS_NAME):
        return False
    if following and following.lower in TELLING_WHICH and sentence.words[at].dep == "dobj":
        return False
    verb = sentence.words[at].head
    beside = [c for c in sentence.children(at) if sentence.words[c].dep != "punct" and not at < verb < c]
    telling = (c for c in beside if c not in asked and tells_which(sentence, c) and not _is_of_a_style(sentence, c))
    return next(telling, None) is None


def _is_of_a_style(sentence: Sentence, at: int) -> bool:
    """ "Gothic" of "the Gothic church", "of nine bays", "'s" of "the church's": there are many such."""
    word, noun = sentence.words[at], sentence.words[sentence.words[at].head]
    counted = any(sentence.children(c, "nummod") for c in sentence.children(at, "pobj"))
    styled = (word.tag == "JJ" and word.dep == "amod") or word.dep == "case" or (word.lower == "of" and counted)
    return styled and noun.lemma in BUILDINGS


def is_definite(sentence: Sentence, at: int) -> bool:
    return any(sentence.words[c].lower == "the" for c in sentence.children(at))


def tells_which(sentence: Sentence, at: int) -> bool:
    """ "1999" of "the 1999 film", "Sami" of "the Sami people", "first", "largest"; not "the mill, which was sold"."""
    word = sentence.words[at]
    if word.dep == "relcl" and sentence.words[sentence.leftmost(at) - 1].text == ",":
        return False
    described = word.dep in ("det", "amod", "nummod") or (word.dep == "compound" and word.tag == "JJ")
    if not described or word.pos == "PROPN" or word.tag == "JJS":
        return True
    named = word.text[0].isupper() and word.dep != "det"
    return named or word.lower in TYING or BARE_YEAR.fullmatch(word.text) is not None
