"""What one mention of a name tells of its type: each hint a label with a weight, the stronger the surer."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizapp.facts.parsed import Mention, Sentence
from quizapp.facts.type_words import (
    BODY,
    BY_FIRST_WORD,
    BY_LAST_WORD,
    DEEDS_OF_ANY_BODY,
    DEEDS_OF_BODIES,
    DEEDS_OF_PEOPLE,
    DEEDS_OF_PLACES,
    DEEDS_OF_WORKS,
    EVENT,
    OF_A_COMPANY,
    OWNED_BY_PEOPLE,
    OWNED_BY_PLACES,
    PARTS_OF_PLACES,
    PEOPLE,
    PEOPLE_WHO_ARE_MET,
    PERSON,
    PLACE,
    SAID_ALONE,
    THING,
    TITLES,
    WHAT_IS_FOUNDED,
    WHAT_IS_WRITTEN,
    WHERE_ONE_GOES,
    WHERE_ONE_READS,
    WORK,
    calls,
    label_of_noun,
)

Hint = tuple[str, float]
SUBJECTS = ("nsubj", "nsubjpass")
QUOTES = frozenset('"“”«»')
EXAMPLES = frozenset({"including", "like", "as"})
BEFORE_A_COMPLEMENT = frozenset({"of", "on", "for", "de", "du", "da", "do", "di"})
YEAR = re.compile(r"1\d{3}|20\d{2}")
DASHES = frozenset("-–—")


def hints(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    """What the sentence says; the name's own words are heard once a document, by `of_own_words`."""
    yield from _of_its_last_word(sentence, mention)
    yield from _of_what_stands_before(sentence, mention)
    yield from _of_what_stands_after(sentence, mention)
    head = sentence.head(mention)
    yield from _of_what_it_is_called(sentence, mention, head)
    yield from _of_its_verb(sentence, head)
    yield from _of_its_preposition(sentence, head)
    yield from _of_what_hangs_on_it(sentence, head)


def of_own_words(words: Sequence[str]) -> Iterator[Hint]:
    """Of a name's words in lower case."""
    if words[-1] in OF_A_COMPANY:
        yield BODY, 5
    if len(words) > 1:
        if words[0].rstrip(".") in TITLES:
            yield PERSON, 3
        elif label := by_words(words):
            yield label, 4
    if words[-1].endswith("ism"):
        yield THING, 3
    if any(word[0].isdigit() or word[-1].isdigit() for word in words):
        yield PERSON, -3
    if len(words) == 1 and words[0] in SAID_ALONE:
        yield BY_LAST_WORD[words[0]], 2.5


def by_words(words: Sequence[str]) -> str:
    """The type told by the noun of a name of several words: the last, or the last before "of", "on" and "for"."""
    noun = next((words[at - 1] for at, word in enumerate(words) if at and word in BEFORE_A_COMPLEMENT), words[-1])
    return BY_FIRST_WORD.get(words[0]) or BY_LAST_WORD.get(noun, "")


def _of_its_last_word(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    last = sentence.words[mention.last - 1]
    if mention.last - mention.first > 1:
        return
    if last.tag == "JJ":
        yield PEOPLE, 2
    elif last.tag == "NNPS" or last.lower.endswith(("ians", "ists", "ans")):
        yield PEOPLE, 2
    elif last.text.isupper() and len(last.text) > 2:
        yield BODY, 0.5
        yield PERSON, -1


def _of_what_stands_before(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    if mention.first == 0:
        return
    words = sentence.words
    before = words[mention.first - 1]
    if before.lower.rstrip(".") in TITLES and before.text[0].isupper():
        yield PERSON, 3
    elif (label := calls(before)) and (before.pos == "NOUN" or label == PERSON):
        yield label, 3
    elif before.lower == "the" and words[sentence.head(mention)].dep not in ("compound", "amod", "poss", "nmod"):
        yield PERSON, -2 if mention.last - mention.first == 1 else -1
        if mention.last - mention.first == 1:
            yield PLACE, -0.5
            if not words[mention.first].text.isupper():
                yield PEOPLE, _as_many(sentence, mention)
    elif before.text == "," and _is_set_behind(sentence, mention):
        yield PLACE, 1
    elif before.text in QUOTES and mention.last < len(words) and words[mention.last].text.strip(",.") in ("", *QUOTES):
        yield WORK, 5 if mention.last - mention.first > 1 else 1.5


def _is_set_behind(sentence: Sentence, mention: Mention) -> bool:
    """ "Malvern" of "Hill College, Malvern": a second name after a comma, in no list."""
    head = sentence.head(mention)
    beside = sentence.words[head].dep in ("appos", "npadvmod") and mention.first > 1
    return beside and sentence.mention_at(mention.first - 2) is not None and not sentence.children(head, "conj")


def _as_many(sentence: Sentence, mention: Mention) -> float:
    """ "The Maya are", not "the Moon is"."""
    word = sentence.words[mention.first]
    verb = sentence.words[word.head]
    if word.dep not in SUBJECTS:
        return 0.5
    finite = [verb, *(sentence.words[c] for c in sentence.children(word.head, "aux", "auxpass"))]
    if any(w.tag == "VBP" or w.lower == "were" for w in finite):
        return 2
    return -1 if any(w.tag == "VBZ" or w.lower == "was" for w in finite) else 0.5


def _of_what_stands_after(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    words = sentence.words[mention.last : mention.last + 8]
    if not words:
        return
    if words[0].text == "(":
        inner = [word.text for word in words[1:]]
        if len(inner) > 1 and YEAR.fullmatch(inner[0]) and inner[1] in (")", ","):
            yield WORK, 3
        elif inner[:1] in (["born"], ["b."]) or any(YEAR.fullmatch(a) and b in DASHES for a, b in pairwise(inner)):
            yield PERSON, 2.5
    elif words[0].lower in ("people", "peoples", "language", "languages", "speakers", "dialect", "tribe", "tribes", "nations"):
        yield PEOPLE, 3
    elif words[0].lower == "-" and len(words) > 1 and words[1].lower in ("speaking", "born"):
        yield PEOPLE if words[1].lower == "speaking" else PLACE, 2
    elif words[0].pos == "NOUN" and words[0].lower in ("government", "province", "region", "area", "coast", "border"):
        yield PLACE, 1
    elif words[0].text == "," and len(words) > 1 and words[1].lower == "who":
        yield PERSON, 2


def _of_what_it_is_called(sentence: Sentence, mention: Mention, head: int) -> Iterator[Hint]:
    """By a noun set beside it, by "is a", by "novels such as"."""
    words = sentence.words
    for beside in sentence.children(head, "appos"):
        if words[beside].pos == "NOUN" and (label := calls(words[beside])):
            yield label, 3
    above = words[words[head].head]
    if words[head].dep == "appos" and above.pos == "NOUN" and words[head].head != mention.first - 1:
        if label := calls(above):
            yield label, 2.5
    if words[head].dep in (*SUBJECTS, "attr") and above.lemma in ("be", "become", "remain"):
        other = ("attr",) if words[head].dep in SUBJECTS else SUBJECTS
        for noun in sentence.children(words[head].head, *other):
            if label := _called_by(sentence, noun):
                yield label, 3
    leader = _leader(sentence, head)
    if noun := _genus(sentence, leader) or _others(sentence, leader) or _named(sentence, head):
        yield noun, 3


def _called_by(sentence: Sentence, noun: int) -> str:
    """The noun itself, or that of "one of the novels"."""
    word = sentence.words[noun]
    if word.lower in ("one", "part", "some", "most", "first", "last", "second"):
        of = [c for to in sentence.children(noun, "prep") for c in sentence.children(to, "pobj")]
        return calls(sentence.words[of[0]]) if of else ""
    return calls(word) if word.pos == "NOUN" else ""


def _leader(sentence: Sentence, head: int) -> int:
    """The first of several joined by "and"."""
    while sentence.words[head].dep == "conj" and sentence.words[sentence.words[head].head].pos == "PROPN":
        head = sentence.words[head].head
    return head


def _genus(sentence: Sentence, head: int) -> str:
    """ "Novels such as X", "satires, including X"."""
    preposition = sentence.words[head].head
    word = sentence.words[preposition]
    if sentence.words[head].dep != "pobj" or word.lower not in EXAMPLES:
        return ""
    noun = sentence.words[word.head]
    return label_of_noun(noun.lemma.lower()) if noun.tag == "NNS" else ""


def _others(sentence: Sentence, head: int) -> str:
    """ "X, Y and other painters"."""
    while last := sentence.children(head, "conj"):
        head = last[-1]
        word = sentence.words[head]
        if word.tag == "NNS" and any(sentence.words[c].lower == "other" for c in sentence.children(head, "amod")):
            return calls(word)
    return ""


def _named(sentence: Sentence, head: int) -> str:
    """ "A pig named X"."""
    verb = sentence.words[sentence.words[head].head]
    if sentence.words[head].dep != "oprd" or verb.dep != "acl" or verb.lemma not in ("name", "call", "title"):
        return ""
    return calls(sentence.words[verb.head])


def _of_its_verb(sentence: Sentence, head: int) -> Iterator[Hint]:
    words = sentence.words
    dep, verb = words[_leader(sentence, head)].dep, words[words[_leader(sentence, head)].head]
    if verb.pos != "VERB":
        return
    if dep == "nsubj":
        if verb.lemma in DEEDS_OF_PEOPLE:
            yield PERSON, 1.5
        elif verb.lemma in DEEDS_OF_PLACES:
            yield PLACE, 2
        elif verb.lemma in DEEDS_OF_ANY_BODY:
            yield BODY, 0.75
    elif dep == "nsubjpass":
        if verb.lemma == "bear" or verb.lemma in ("marry", "survive", "educate", "elect", "appoint"):
            yield PERSON, 2
        for lemmas, label in ((DEEDS_OF_BODIES, BODY), (DEEDS_OF_PLACES, PLACE), (DEEDS_OF_WORKS, WORK)):
            if verb.lemma in lemmas:
                yield label, 2
    elif dep == "dobj":
        for lemmas, label in ((PEOPLE_WHO_ARE_MET, PERSON), (WHAT_IS_WRITTEN, WORK), (WHAT_IS_FOUNDED, BODY)):
            if verb.lemma in lemmas:
                yield label, 2
        if verb.lemma in ("reach", "leave", "visit", "enter", "invade", "conquer"):
            yield PLACE, 1


def _of_its_preposition(sentence: Sentence, head: int) -> Iterator[Hint]:
    words = sentence.words
    leader = _leader(sentence, head)
    if words[leader].dep != "pobj":
        return
    preposition = words[words[leader].head]
    above = words[preposition.head]
    kind = preposition.lower
    if kind in ("in", "at", "near", "from", "to", "outside", "throughout", "into"):
        if above.lemma in WHERE_ONE_GOES:
            yield PLACE, 2
        elif kind == "from" and calls(above) == PERSON:
            yield PLACE, 2
        elif kind in ("in", "near", "outside", "throughout"):
            yield (WORK, 1.5) if above.lemma in WHERE_ONE_READS else (PLACE, 1)
    elif kind == "of" and (above.lower in PARTS_OF_PLACES or label_of_noun(above.lemma.lower()) == PLACE):
        yield PLACE, 0 if words[words[leader].head - 2].lower == "member" else 2
    elif kind == "of" and above.lower in ("author", "adaptation", "edition", "publication", "sequel", "copy", "copies"):
        yield WORK, 2
    elif kind == "of" and above.lemma in ("death", "birth", "life", "works", "assassination", "wife", "son", "friend"):
        yield PERSON, 1
    elif kind == "by" and above.tag == "VBN":
        yield PERSON, 1
    elif kind == "aboard":
        yield THING, 3
    elif kind in ("during", "after", "before", "since"):
        yield EVENT, 1


def _of_what_hangs_on_it(sentence: Sentence, head: int) -> Iterator[Hint]:
    words = sentence.words
    for clause in sentence.children(head, "relcl"):
        for subject in sentence.children(clause, *SUBJECTS):
            if words[subject].lower == "who":
                yield PERSON, 2
            elif words[subject].lower == "which":
                yield PERSON, -0.75
    if words[head].dep == "poss":
        owned = words[words[head].head]
        if owned.lemma.lower() in OWNED_BY_PEOPLE:
            yield PERSON, 1.5
        elif owned.lemma.lower() in OWNED_BY_PLACES:
            yield PLACE, 1.5
    elif words[head].dep == "amod":
        yield PEOPLE, 1
    elif words[head].dep == "compound" and calls(words[words[head].head]) == THING:
        yield THING, 0.5
