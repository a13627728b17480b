"""Of what type each name of a document is, by all that is said of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizapp.facts.evidence import hints
from quizapp.facts.evidence_of_use import LONGEST_LIST
from quizapp.facts.mentions import UNKNOWN
from quizapp.facts.name_words import of_own_words
from quizapp.facts.namelists import BODIES_AMONG_THEM, is_demonym, languages, territories, towns_and_planets
from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.proofs import named_as_place, stands_as_place
from quizapp.facts.spelling import parts
from quizapp.facts.type_words import BODY, EVENT, PEOPLE, PERSON, PLACE, THING, WORK

KINDS_OF_PLACE = ("GPE", "LOC", "FAC")
READ_AS = {
    "PERSON": (PERSON, 2.0),
    "ORG": (BODY, 1.5),
    "GPE": (PLACE, 2.0),
    "LOC": (PLACE, 1.5),
    "FAC": (PLACE, 0.5),
    "NORP": (PEOPLE, 2.0),
    "EVENT": (EVENT, 2.0),
    "WORK_OF_ART": (WORK, 2.0),
    "LAW": (THING, 1.0),
    "PRODUCT": (THING, 0.5),
}
"""How far the recogniser's own label is to be trusted."""
CLEAR = 1.0
"""By how much the strongest label must lead."""
COMMON = 1.0
"""What a name loses whose words are the document's common nouns too."""
OF_PLACE_OR_TIME = re.compile(r"(?:[aeiou]n|ic|ish|ern|ient|eval)$")
"""How the first word ends of "Roman Athens", "Hellenistic Rhodes"."""
Tally = Counter[str]


def elected(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Each name's label, in order of first appearance; UNKNOWN where two are about as likely."""
    read: dict[str, Counter[str]] = {}
    told: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            name = sentence.name(mention)
            read.setdefault(name, Counter())[mention.label] += 1
            tally = told.setdefault(name, Counter())
            for label, weight in hints(sentence, mention):
                tally[label] += weight
    places = set(_proven_places(sentences, told))
    nouns = frozenset(word.text for s in sentences for word in s.words if word.pos == "NOUN" and word.text.islower())
    tallies = {name: _with_lists(name, _with_reading(name, told[name], counts)) for name, counts in read.items()}
    for name in tallies.keys() - places:
        del tallies[name][PLACE]
    for name, tally in tallies.items():
        if all(word in nouns for word in name.lower().split()):
            tally.update({PERSON: -COMMON, BODY: -COMMON, PLACE: -COMMON})
    first = {name: _winner(name, tally) for name, tally in tallies.items()}
    for name, label, weight in (*_shared_parts(first), *_company(sentences, first)):
        tallies[name][label] += weight
    return {name: _label(name, tally, read[name]) for name, tally in tallies.items()}


def _proven_places(sentences: Sequence[Sentence], told: Mapping[str, Tally]) -> Iterator[str]:
    """The recogniser takes gods, books and omens for places: more than its word is needed."""
    shown = {s.name(m) for s in sentences for m in s.mentions if stands_as_place(s, m)}
    return (name for name, tally in told.items() if tally[PLACE] > 0 or name in shown or named_as_place(name))


def _with_reading(name: str, told: Counter[str], read: Counter[str]) -> Counter[str]:
    total = sum(read.values())
    for label, count in read.items():
        if label in READ_AS:
            kind, trust = READ_AS[label]
            trust /= 2 if kind == PERSON and " " not in name else 1
            told[kind] += trust * count / total * min(total, 3) ** 0.5
    return told


def _with_lists(name: str, tally: Counter[str]) -> Counter[str]:
    for label, weight in of_own_words(name.lower().split()):
        tally[label] += weight
    if name in towns_and_planets():
        tally[PLACE] += 2
    if name in BODIES_AMONG_THEM:
        tally[BODY] += 4
    if name in languages():
        tally[PEOPLE] += 2.5
    return tally


def _winner(name: str, tally: Tally) -> str:
    ranked = sorted(((weight, label) for label, weight in tally.items() if weight > 0), reverse=True)
    if not ranked:
        return UNKNOWN
    strongest, label = ranked[0]
    lead = strongest - ranked[1][0] if len(ranked) > 1 else strongest
    return label if strongest >= _enough(name, label) and lead >= min(CLEAR, strongest / 4) else UNKNOWN


def _enough(name: str, label: str) -> float:
    """What is nothing else is often read as a body, or, where it is one word, as a person: once is too little."""
    if label == BODY:
        return 2
    return 1.5 if label == PERSON and " " not in name else 1


def _label(name: str, tally: Tally, read: Counter[str]) -> str:
    """Of places, which kind; of what stays open, at least whether it may be a person."""
    if name in territories():
        return PLACE
    if is_demonym(name):
        return PEOPLE
    winner = _winner(name, tally)
    if winner == PLACE:
        return max(KINDS_OF_PLACE, key=lambda label: read[label])
    nobody = " " not in name and tally[PERSON] <= 0 and not read[PERSON] and not read[UNKNOWN]
    return THING if winner == UNKNOWN and nobody else winner


def _shared_parts(labels: Mapping[str, str]) -> Iterator[tuple[str, str, float]]:
    """A word alone that is somebody's surname or given name is likely that person's; both together likely a person."""
    surnames, given = set(), set()
    places = {name for name, label in labels.items() if label in (PLACE, *KINDS_OF_PLACE)}
    for name, label in labels.items():
        words = parts(name)
        if label == PERSON and len(words) > 1:
            surnames.add(words[-1])
            given.add(words[0])
    for name in labels:
        words = parts(name)
        if len(words) == 1 and (words[0] in surnames or words[0] in given):
            yield name, PERSON, 2.5 if words[0] in surnames else 1.5
        elif len(words) > 1 and words[0] in given and words[-1] in surnames and labels[name] != PERSON:
            yield name, PERSON, 2.5
        elif len(words) == 2 and name.split()[-1] in places and OF_PLACE_OR_TIME.search(words[0]):
            yield name, PLACE, 3


def _company(sentences: Iterable[Sentence], labels: Mapping[str, str]) -> Iterator[tuple[str, str, float]]:
    """What stands in one list is mostly of one type."""
    for sentence in sentences:
        groups: dict[int, list[Mention]] = defaultdict(list)
        for mention in sentence.mentions:
            groups[_first_of_list(sentence, sentence.head(mention))].append(mention)
        for group in groups.values():
            yield from _alike(sentence, group, labels)


def _alike(sentence: Sentence, group: list[Mention], labels: Mapping[str, str]) -> Iterator[tuple[str, str, float]]:
    if len(group) < 2:
        return
    names = [sentence.name(mention) for mention in group]
    counts = Counter(labels[name] for name in names if labels[name] != UNKNOWN)
    for name in names:
        others = counts - Counter([labels[name]])
        if others:
            label, count = others.most_common(1)[0]
            yield name, label, min(count, 2) * 0.75


def _first_of_list(sentence: Sentence, head: int) -> int:
    for _ in range(LONGEST_LIST):
        if sentence.words[head].dep != "conj" and not _is_named_beside(sentence, head):
            break
        head = sentence.words[head].head
    return head


def _is_named_beside(sentence: Sentence, head: int) -> bool:
    """A list is often read as names set one beside another; without an "and" it is none, as "Hill College, Malvern"."""
    word = sentence.words[head]
    listed = word.dep == "appos" and word.head < head and sentence.children(head, "conj")
    return bool(listed) and sentence.mention_at(word.head) is not None
