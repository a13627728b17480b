"""Posts and who holds them."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.facts.found import Found
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.model import Flag, Kind
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.roles import COMPLEMENT_PREPOSITIONS, is_role

LEFT_OF_ROLE = frozenset({"det", "amod", "compound", "poss", "case", "nmod", "punct"})
NAMING = frozenset("appoint elect name crown choose make".split())
ENTERING = frozenset("become serve act work take begin start continue return".split())
SUCCEEDING = frozenset({"succeed", "replace", "follow"})
POST_NOUNS = frozenset({"post", "position", "office", "role", "rank", "title"})
SINCE_WHEN = frozenset({"then", "now", "later", "formerly", "currently", "previously"})
PAST_HOLDING = frozenset({"be", "serve", "act", "work"})
ARTICLES = ("the ", "a ", "an ")
INDEFINITE = ("a ", "an ")


@dataclass(frozen=True)
class Post:
    """The places of its words, from its first modifier up to, not including, `last`."""

    first: int
    last: int
    role: int


def find_posts(sentence: Sentence) -> Iterator[Found]:
    before: tuple[int, Mention | None] = (-1, None)
    for at, word in enumerate(sentence.words):
        if not is_role(word) or _inside_person(sentence, at):
            continue
        post = _post(sentence, at)
        holder = _holder(sentence, post) or _of_the_post_before(sentence, post, before)
        before = post.last, holder
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
    while first > 0 and _describes(sentence, first - 1):
        first -= 1
    if first > 1 and words[first - 1].lower == "and" and is_role(words[first - 2]):
        first = _post(sentence, first - 2).first
    return Post(first, _complements_end(sentence, role + 1), role)


def _describes(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word.pos == "PUNCT":
        return word.text in ("-", "–") and word.dep in LEFT_OF_ROLE
    owns = word.dep == "poss" or sentence.words[word.head].dep == "poss"
    return word.dep in LEFT_OF_ROLE and (owns or word.dep == "case" or not _inside_person(sentence, at))


def _complements_end(sentence: Sentence, at: int) -> int:
    """Past "of X to Y", "for Z" and "and author"."""
    words = sentence.words
    while at < len(words):
        if words[at].lower in COMPLEMENT_PREPOSITIONS and (end := _noun_phrase_end(sentence, at + 1)) > at + 1:
            at = end
        elif words[at].lower == "and" and (role := _role_joined(sentence, at)):
            at = role + 1
        else:
            break
    return at


def _role_joined(sentence: Sentence, at: int) -> int:
    """The place of the role in "and author", "and co-founder"; 0 where "and" goes on otherwise."""
    following = range(at + 1, min(at + 4, len(sentence.words)))
    role = next((place for place in following if is_role(sentence.words[place])), 0)
    between = [sentence.words[place] for place in range(at + 1, role)]
    return role if all(word.pos in ("ADJ", "NOUN", "X") or word.text == "-" for word in between) else 0


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
    verb = _verb_of_change(sentence, post.role)
    if verb is not None and sentence.words[verb].lemma in SUCCEEDING:
        return _successor(sentence, verb)
    return (
        _named_before(sentence, post)
        or _named_after(sentence, post)
        or _by_copula(sentence, post)
        or (_by_becoming(sentence, post, verb) if verb is not None else None)
    )


def _person_at(sentence: Sentence, at: int) -> Mention | None:
    """Whom a name, or "who" after it, stands for."""
    if not 0 <= at < len(sentence.words):
        return None
    verb = sentence.words[at].head
    if sentence.words[at].lower == "who" and sentence.words[verb].dep == "relcl":
        at = sentence.words[verb].head
    mention = sentence.mention_at(at)
    return mention if mention and mention.label in (PERSON, UNKNOWN) else None


def _named_before(sentence: Sentence, post: Post) -> Mention | None:
    """ "Ann Lee, then warden of the park," and "names Ann Lee as the warden of the park"."""
    words = sentence.words
    at = post.first - 1
    at -= at > 0 and words[at].lower in SINCE_WHEN
    before = words[at].text if at > 0 else ""
    if before == "as":
        return _person_at(sentence, at - 1)
    ends = post.last == len(words) or words[post.last].pos in ("PUNCT", "PRON", "SCONJ")
    return _person_at(sentence, at - 1) if before in (",", "(") and ends else None


def _of_the_post_before(sentence: Sentence, post: Post, before: tuple[int, Mention | None]) -> Mention | None:
    """Of Ann Lee, "the author of Birds and the founder of the park"."""
    end, holder = before
    return holder if end == post.first - 1 and sentence.words[end].lower == "and" else None


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


def _verb_of_change(sentence: Sentence, role: int) -> int | None:
    """The verb of "appointed warden", "appointed to the post of warden", "succeeded him as warden"."""
    words = sentence.words
    at = role
    while words[at].dep == "pobj" and words[at].head != at:
        preposition = words[at].head
        at = words[preposition].head
        if words[preposition].lower not in ("as", "of", "to") or (words[preposition].lower != "as" and at == role):
            return None
        if words[at].lower in POST_NOUNS:
            continue
        direct = words[preposition].lower == "as" or words[role].head != preposition
        return at if words[at].lemma in NAMING | ENTERING | SUCCEEDING and direct else None
    if words[at].dep not in ("attr", "oprd", "dobj", "xcomp"):
        return None
    verb = words[at].head
    return verb if words[verb].lemma in NAMING | ENTERING and words[verb].lemma != "take" else None


def _successor(sentence: Sentence, verb: int) -> Mention | None:
    agents = [c for by in sentence.children(verb, "agent") for c in sentence.children(by, "pobj")]
    if sentence.children(verb, "nsubjpass"):
        return _person_at(sentence, agents[0]) if agents else None
    subject = sentence.children(verb, "nsubj")
    return _person_at(sentence, subject[0]) if subject else None


def _by_becoming(sentence: Sentence, post: Post, verb: int) -> Mention | None:
    """ "Ann Lee was appointed warden of the park", "they appointed Ann Lee warden of the park"."""
    passive = sentence.children(verb, "nsubjpass")
    if passive:
        return _person_at(sentence, passive[0])
    if sentence.words[verb].lemma in ENTERING:
        subject = sentence.children(verb, "nsubj")
        return _person_at(sentence, subject[0]) if subject else None
    return _person_at(sentence, post.first - 1)


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
    if sentence.words[post.first].tag == "PRP$":
        return phrase[0].lower() + phrase[1:]
    possessed = sentence.words[post.first].dep == "poss" or "'s " in phrase.split(sentence.words[post.role].text)[0]
    return phrase if bare != phrase or possessed else f"the {phrase}"


def _flags(sentence: Sentence) -> tuple[Flag, ...]:
    """Who holds a post now may not hold it tomorrow."""
    verb = sentence.words[sentence.root]
    past = verb.tag == "VBD" and verb.lemma in PAST_HOLDING
    return () if past else (Flag.DATED,)
