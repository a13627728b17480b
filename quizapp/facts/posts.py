"""Posts and who holds them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.facts.found import Found
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.model import Flag, Kind
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.roles import COMPLEMENT_PREPOSITIONS, is_role

LEFT_OF_ROLE = frozenset({"det", "amod", "compound", "poss", "case", "nmod", "punct"})
BECOMING = frozenset("become appoint elect name serve crown choose".split())
ARTICLES = ("the ", "a ", "an ")
INDEFINITE = ("a ", "an ")


@dataclass(frozen=True)
class Post:
    """The places of its words, from its first modifier up to, not including, `last`."""

    first: int
    last: int
    role: int


def find_posts(sentence: Sentence) -> Iterator[Found]:
    for at, word in enumerate(sentence.words):
        if not is_role(word) or _inside_person(sentence, at):
            continue
        post = _post(sentence, at)
        holder = _holder(sentence, post)
        if holder is not None and (subject := _subject(sentence, post)):
            span = sentence.extent(holder.first, holder.last)
            yield Found(Kind.ROLE, sentence.name(holder), span, subject, _flags(sentence))


def is_indefinite(subject: str) -> bool:
    """Many may hold it: "a botanist"."""
    return subject.startswith(INDEFINITE)


def post_key(subject: str) -> tuple[str, ...]:
    """One for "Chad's envoy to Mali" and "the envoy of Chad to Mali"; who is sent where stays apart."""
    owner, possessed, rest = subject.replace("’", "'").partition("'s ")
    if possessed:
        words = rest.split()
        at = next((n for n, word in enumerate(words) if word in ("to", "for", "in", "at", "of")), len(words))
        subject = " ".join([*words[:at], "of", owner, *words[at:]])
    return tuple(word.casefold() for word in subject.split() if word.casefold() not in ("the", "a", "an"))


def _inside_person(sentence: Sentence, at: int) -> bool:
    mention = sentence.mention_at(at)
    return mention is not None and mention.label == PERSON


def _post(sentence: Sentence, role: int) -> Post:
    words = sentence.words
    first = role
    while first > 0 and words[first - 1].dep in LEFT_OF_ROLE and words[first - 1].text not in (",", "(", '"'):
        first -= 1
    if first > 1 and words[first - 1].lower == "and" and is_role(words[first - 2]):
        first = _post(sentence, first - 2).first
    return Post(first, _complements_end(sentence, role + 1), role)


def _complements_end(sentence: Sentence, at: int) -> int:
    """Past "of X to Y", "for Z" and "and author"."""
    words = sentence.words
    while at < len(words):
        if words[at].lower in COMPLEMENT_PREPOSITIONS and (end := _noun_phrase_end(sentence, at + 1)) > at + 1:
            at = end
        elif words[at].lower == "and" and at + 1 < len(words) and is_role(words[at + 1]):
            at += 2
        else:
            break
    return at


def _noun_phrase_end(sentence: Sentence, at: int) -> int:
    """Up to a person's name, or to a second name set beside the first."""
    words = sentence.words
    start = at
    while at < len(words):
        mention = sentence.mention_at(at)
        if mention and at > start and (mention.label == PERSON or sentence.mention_at(at - 1)):
            break
        if mention:
            at = mention.last
        elif words[at].pos in ("NOUN", "PROPN", "ADJ", "DET", "PART") or words[at].tag in ("PRP$", "HYPH"):
            at += 1
        else:
            break
    return at if at > start and words[at - 1].pos not in ("DET", "ADJ") else start


def _holder(sentence: Sentence, post: Post) -> Mention | None:
    return (
        _named_before(sentence, post)
        or _named_after(sentence, post)
        or _by_copula(sentence, post)
        or _by_becoming(sentence, post)
    )


def _person_at(sentence: Sentence, at: int) -> Mention | None:
    mention = sentence.mention_at(at) if 0 <= at < len(sentence.words) else None
    return mention if mention and mention.label in (PERSON, UNKNOWN) else None


def _named_before(sentence: Sentence, post: Post) -> Mention | None:
    """ "Ann Lee, warden of the park," and "names Ann Lee as the warden of the park"."""
    before = sentence.words[post.first - 1].text if post.first > 0 else ""
    if before == "as":
        return _person_at(sentence, post.first - 2)
    ends = post.last == len(sentence.words) or sentence.words[post.last].pos in ("PUNCT", "PRON", "SCONJ")
    return _person_at(sentence, post.first - 2) if before in (",", "(") and ends else None


def _named_after(sentence: Sentence, post: Post) -> Mention | None:
    """ "the warden of the park Ann Lee" and "the warden of the park, Ann Lee, said"."""
    words = sentence.words
    if post.last < len(words) and words[post.last].text == ",":
        person = _person_at(sentence, post.last + 1)
        closed = person is not None and (person.last == len(words) or words[person.last].text in (",", "."))
        return person if closed else None
    return _person_at(sentence, post.last)


def _by_copula(sentence: Sentence, post: Post) -> Mention | None:
    """ "Ann Lee is the warden" and "the warden is Ann Lee"."""
    role = sentence.words[post.role]
    verb = sentence.words[role.head]
    if role.dep not in ("attr", "nsubj") or verb.lemma != "be" or sentence.children(role.head, "neg"):
        return None
    others = [c for c in sentence.children(role.head, "attr", "nsubj") if c != post.role]
    return _person_at(sentence, others[0]) if len(others) == 1 else None


def _by_becoming(sentence: Sentence, post: Post) -> Mention | None:
    """ "Ann Lee was appointed warden of the park"."""
    chain = sentence.ancestors(post.role)[:2]
    verb = next((at for at in chain if sentence.words[at].lemma in BECOMING), None)
    if verb is None or sentence.words[post.role].dep not in ("attr", "oprd", "pobj", "dobj", "xcomp"):
        return None
    if sentence.words[post.role].dep == "pobj" and sentence.words[chain[0]].lower != "as":
        return None
    passive = sentence.children(verb, "nsubjpass")
    active = sentence.children(verb, "nsubj") if sentence.words[verb].lemma in ("become", "serve") else ()
    subject = passive or active
    return _person_at(sentence, subject[0]) if subject else None


def _subject(sentence: Sentence, post: Post) -> str:
    """The post with its article, or nothing for a bare title, which many hold."""
    phrase = sentence.phrase(range(post.first, post.last))
    bare = phrase
    for article in ARTICLES:
        if phrase.lower().startswith(article):
            bare = phrase[len(article) :]
            phrase = phrase[0].lower() + phrase[1:]
    if len(bare.split()) < 2:
        return ""
    possessed = sentence.words[post.first].dep == "poss" or "'s " in phrase.split(sentence.words[post.role].text)[0]
    return phrase if bare != phrase or possessed else f"the {phrase}"


def _flags(sentence: Sentence) -> tuple[Flag, ...]:
    """Who holds a post now may not hold it tomorrow."""
    verb = sentence.words[sentence.root]
    past = verb.tag == "VBD" and verb.lemma == "be"
    return () if past else (Flag.DATED,)
