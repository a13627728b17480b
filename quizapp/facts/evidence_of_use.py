"""What a name's part in its clause tells of its type."""

from collections.abc import Iterator

from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.name_words import Hint
from quizapp.facts.parsed import Mention, Sentence, Word
from quizapp.facts.proofs import lies_somewhere
from quizapp.facts.type_words import (
    BODY,
    DEEDS_OF_ANY_BODY,
    DEEDS_OF_BODIES,
    DEEDS_OF_PEOPLE,
    DEEDS_OF_PLACES,
    DEEDS_OF_WORKS,
    EVENT,
    OWNED_BY_PEOPLE,
    OWNED_BY_PLACES,
    PARTS_OF_PLACES,
    PEOPLE,
    PEOPLE_WHO_ARE_MET,
    PERSON,
    PLACE,
    THING,
    WHAT_IS_FOUNDED,
    WHAT_IS_WRITTEN,
    WHERE_ONE_GOES,
    WHERE_ONE_READS,
    WORK,
    calls,
    label_of_noun,
)

EXAMPLES = frozenset({"including", "like", "as"})
COUNTED = frozenset("one part some most first last second".split())
DONE_TO_PEOPLE = frozenset("bear marry survive educate elect appoint".split())
WHERE_ONE_ARRIVES = frozenset("reach leave visit enter invade conquer".split())
OF_PEOPLE = frozenset("death birth life works assassination wife son friend".split())
OF_WORKS = frozenset("author adaptation edition publication sequel copy".split())
HINTS_OF_VERBS = {
    "nsubj": (
        (DEEDS_OF_PEOPLE, PERSON, 1.5),
        (DEEDS_OF_PLACES, PLACE, 2),
        (DEEDS_OF_ANY_BODY - DEEDS_OF_PEOPLE, BODY, 0.75),
    ),
    "nsubjpass": (
        (DONE_TO_PEOPLE, PERSON, 2),
        (DEEDS_OF_BODIES, BODY, 2),
        (DEEDS_OF_PLACES, PLACE, 2),
        (DEEDS_OF_WORKS, WORK, 2),
    ),
    "dobj": (
        (PEOPLE_WHO_ARE_MET, PERSON, 2),
        (WHAT_IS_WRITTEN, WORK, 2),
        (WHAT_IS_FOUNDED, BODY, 2),
        (WHERE_ONE_ARRIVES, PLACE, 1),
    ),
}
TO_AND_FROM = frozenset("in at near from to outside throughout into".split())
WITHIN = frozenset("in near outside throughout".split())
OTHER_PREPOSITIONS = {"aboard": (THING, 3.0), **dict.fromkeys(("during", "after", "before", "since"), (EVENT, 1.0))}
LONGEST_LIST = 40


def hints_of_use(sentence: Sentence, mention: Mention) -> Iterator[Hint]:
    head = sentence.head(mention)
    leader = _leader(sentence, head)
    yield from _of_nouns_beside(sentence, mention, head)
    if noun := _genus(sentence, leader) or _others(sentence, leader) or _named(sentence, head):
        yield noun, 3
    yield from _of_verb(sentence, leader)
    yield from _of_preposition(sentence, leader)
    yield from _of_clause_behind(sentence, head)
    yield from _of_what_it_describes(sentence, head)


def _leader(sentence: Sentence, head: int) -> int:
    """The first of several joined by "and"."""
    for _ in range(LONGEST_LIST):
        above = sentence.words[head].head
        if sentence.words[head].dep != "conj" or sentence.words[above].pos != "PROPN":
            break
        head = above
    return head


def _of_nouns_beside(sentence: Sentence, mention: Mention, head: int) -> Iterator[Hint]:
    """ "X, a novelist", "the novelist, X", "X is a novel"."""
    words = sentence.words
    for beside in sentence.children(head, "appos"):
        if words[beside].pos == "NOUN" and (label := calls(words[beside])):
            yield label, 3
    dep, above = words[head].dep, words[words[head].head]
    if dep == "appos" and above.pos == "NOUN" and words[head].head != mention.first - 1:
        if label := calls(above) or _of_which(sentence, words[head].head):
            yield label, 2.5
    if dep in (*SUBJECTS, "attr") and above.lemma in ("be", "become", "remain"):
        for noun in sentence.children(words[head].head, *(("attr",) if dep in SUBJECTS else SUBJECTS)):
            if label := _called_by(sentence, noun):
                yield label, 3


def _of_which(sentence: Sentence, noun: int) -> str:
    """ "Book" of "a book of 60 photos, X"."""
    of = sentence.words[sentence.words[noun].head]
    return calls(sentence.words[of.head]) if of.lower == "of" and sentence.words[noun].dep == "pobj" else ""


def _called_by(sentence: Sentence, noun: int) -> str:
    """The noun itself, or that of "one of the novels"."""
    word = sentence.words[noun]
    if word.lower in COUNTED:
        of = [c for to in sentence.children(noun, "prep") for c in sentence.children(to, "pobj")]
        return calls(sentence.words[of[0]]) if of else ""
    return calls(word) if word.pos == "NOUN" else ""


def _genus(sentence: Sentence, head: int) -> str:
    """ "Novels such as X", "satires, including X"."""
    word = sentence.words[sentence.words[head].head]
    if sentence.words[head].dep != "pobj" or word.lower not in EXAMPLES:
        return ""
    noun = sentence.words[word.head]
    return label_of_noun(noun.lemma.lower()) if noun.tag == "NNS" else ""


def _others(sentence: Sentence, head: int) -> str:
    """ "X, Y and other painters"."""
    for _ in range(LONGEST_LIST):
        joined = sentence.children(head, "conj")
        if not joined:
            return ""
        head = joined[-1]
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


def _of_verb(sentence: Sentence, head: int) -> Iterator[Hint]:
    word = sentence.words[head]
    verb = sentence.words[word.head]
    for lemmas, label, weight in HINTS_OF_VERBS.get(word.dep, ()):
        if verb.pos == "VERB" and verb.lemma in lemmas:
            yield label, weight


def _of_preposition(sentence: Sentence, head: int) -> Iterator[Hint]:
    if sentence.words[head].dep != "pobj":
        return
    preposition = sentence.words[sentence.words[head].head]
    above, kind = sentence.words[preposition.head], preposition.lower
    if kind in TO_AND_FROM and (above.lemma in WHERE_ONE_GOES or (kind == "from" and calls(above) == PERSON)):
        yield PLACE, 2
    elif kind in WITHIN:
        if above.lemma in WHERE_ONE_READS:
            yield WORK, 1.5
        elif lies_somewhere(sentence, preposition.head) and not (kind == "in" and sentence.children(head, "det")):
            yield PLACE, 1
    elif kind == "of":
        yield from _of_what_it_is_of(sentence, preposition.head)
    elif kind == "by" and above.tag == "VBN":
        yield PERSON, 1
    elif kind in OTHER_PREPOSITIONS:
        yield OTHER_PREPOSITIONS[kind]


def _of_what_it_is_of(sentence: Sentence, noun: int) -> Iterator[Hint]:
    """ "The city of X", "the author of X", "the death of X", but not "a member state of X"."""
    word = sentence.words[noun]
    if word.lower in PARTS_OF_PLACES or label_of_noun(word.lemma.lower()) == PLACE:
        if noun == 0 or sentence.words[noun - 1].lower != "member":
            yield PLACE, 2
    elif word.lemma in OF_WORKS:
        yield WORK, 2
    elif word.lemma in OF_PEOPLE:
        yield PERSON, 1


def _of_clause_behind(sentence: Sentence, head: int) -> Iterator[Hint]:
    """ "X, who" and "X, which"."""
    for clause in sentence.children(head, "relcl"):
        for subject in sentence.children(clause, *SUBJECTS):
            if sentence.words[subject].lower in ("who", "which"):
                yield PERSON, 2 if sentence.words[subject].lower == "who" else -0.75


def _of_what_it_describes(sentence: Sentence, head: int) -> Iterator[Hint]:
    word: Word = sentence.words[head]
    described = sentence.words[word.head]
    if word.dep == "poss" and described.lemma.lower() in OWNED_BY_PEOPLE:
        yield PERSON, 1.5
    elif word.dep == "poss" and described.lemma.lower() in OWNED_BY_PLACES:
        yield PLACE, 1.5
    elif word.dep == "amod":
        yield PEOPLE, 1
    elif word.dep == "compound" and calls(described) == THING:
        yield THING, 0.5
