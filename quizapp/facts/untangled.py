"""Words that only stand beside a name, told from the name by the rest of the document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizapp.facts.mentions import CALENDAR, PERSON
from quizapp.facts.namelists import is_demonym, languages, territories
from quizapp.facts.parsed import Mention, Sentence, Word
from quizapp.facts.roles import is_role

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western new old great upper lower "
    "central".split()
)
JOINTS = frozenset({"for", "on", "in", "with", "by", "from", "to", "at"})


def untangled(sentences: Sequence[Sentence]) -> list[Sentence]:
    usage = _usage(sentences)
    freed = (
        replace(s, mentions=tuple(m for mention in s.mentions for m in _freed(s, mention, usage))) for s in sentences
    )
    wide = [replace(s, mentions=tuple(_widened(s, mention, usage) for mention in s.mentions)) for s in freed]
    return [replace(s, mentions=tuple(_partnered(s, usage))) for s in wide]


def _partnered(sentence: Sentence, usage: "_Usage") -> Iterator[Mention]:
    """ "Hale and Berg" is one name where the document also writes "Hale & Berg"."""
    pending: Mention | None = None
    for mention in sentence.mentions:
        if pending and _are_partners(sentence, pending, mention, usage):
            mention = Mention(pending.first, mention.last, "ORG")
        elif pending:
            yield pending
        pending = mention
    if pending:
        yield pending


def _are_partners(sentence: Sentence, one: Mention, other: Mention, usage: "_Usage") -> bool:
    tied = other.first == one.last + 1 and sentence.words[one.last].lower == "and"
    return tied and f"{sentence.name(one)} & {sentence.name(other)}" in usage.partners


@dataclass(frozen=True)
class _Usage:
    """`names` are those within sentences, where a capital means a name; `persons` and `peoples` by the recogniser's
    labels; `small` are words written small; `partners` are firms with "&" in their names."""

    names: frozenset[str]
    persons: frozenset[str]
    peoples: frozenset[str]
    small: frozenset[str]
    partners: frozenset[str]


def _usage(sentences: Sequence[Sentence]) -> _Usage:
    told = [(s.name(m), m) for s in sentences for m in s.mentions]
    return _Usage(
        names=frozenset(name for name, mention in told if mention.first > 0),
        persons=frozenset(name for name, mention in told if mention.label == PERSON),
        peoples=frozenset(s.words[m.first].text for s in sentences for m in s.mentions if _is_people(s, m)),
        small=frozenset(word.text for s in sentences for word in s.words if word.text.islower()),
        partners=frozenset(name for name, _ in told if " & " in name),
    )


def _is_people(sentence: Sentence, mention: Mention) -> bool:
    return mention.label == "NORP" and mention.last - mention.first == 1 and sentence.words[mention.first].tag == "JJ"


def _freed(sentence: Sentence, mention: Mention, usage: _Usage) -> Iterator[Mention]:
    words = sentence.words
    if mention.last - mention.first < 2 or sentence.name(mention) in territories():
        yield mention
    elif _opens_the_sentence(sentence, mention, usage) or _tells_the_people(sentence, mention, usage):
        yield replace(mention, first=mention.first + 1)
    elif joint := _joint(sentence, mention, usage):
        yield replace(mention, last=joint, label=PERSON)
        following = joint + 2 if words[joint + 1].lower == "the" else joint + 1
        if following < mention.last:
            yield replace(mention, first=following)
    else:
        yield mention


def _opens_the_sentence(sentence: Sentence, mention: Mention, usage: _Usage) -> bool:
    """ "Besides Boxer": what follows is a name without it, and the first word is written small elsewhere or what
    follows is somebody's whole name."""
    first = sentence.words[mention.first]
    rest = sentence.name(replace(mention, first=mention.first + 1))
    whole = sentence.name(mention)
    apart = rest in usage.names and whole not in usage.names
    no_name = first.lower in usage.small or (" " in rest and rest in usage.persons)
    return mention.first == 0 and apart and no_name and first.lower not in DIRECTIONS


def _tells_the_people(sentence: Sentence, mention: Mention, usage: _Usage) -> bool:
    """ "Belgian" of "the Belgian Maria Nys"."""
    first = sentence.words[mention.first]
    if mention.label != PERSON and sentence.name(replace(mention, first=mention.first + 1)) not in usage.persons:
        return False
    return _is_of_people(first, usage) or (first.tag == "JJ" and mention.last - mention.first > 2)


def _is_of_people(word: Word, usage: _Usage) -> bool:
    return word.text in usage.peoples or is_demonym(word.text) or word.text in languages()


def _joint(sentence: Sentence, mention: Mention, usage: _Usage) -> int:
    """The place of "for" in "Ann Lee for the Lake Fund", where Ann Lee is somebody; 0 where there is none."""
    for at in range(mention.first + 1, mention.last - 1):
        if sentence.words[at].lower in JOINTS and sentence.words[mention.first - 1].text not in ('"', "“"):
            return at if sentence.name(replace(mention, last=at)) in usage.persons else 0
    return 0


def _widened(sentence: Sentence, mention: Mention, usage: _Usage) -> Mention:
    """A person's name with the words written as names that touch it on either side, however they were read."""
    if mention.label != PERSON:
        return mention
    first, last = mention.first, mention.last
    if first > 0 and _belongs(sentence, first - 1, usage):
        first -= 1
    if last < len(sentence.words) and sentence.words[last].pos == "PROPN" and _belongs(sentence, last, usage):
        last += 1
    return replace(mention, first=first, last=last)


def _belongs(sentence: Sentence, at: int, usage: _Usage) -> bool:
    word = sentence.words[at]
    return (
        word.text[0].isupper()
        and word.text.isalpha()
        and len(word.text) > 1
        and word.tag in ("NNP", "JJ", "NN", "FW")
        and word.lower not in usage.small | CALENDAR
        and not is_role(word)
        and word.text not in territories()
        and not _is_of_people(word, usage)
        and sentence.mention_at(at) is None
    )
