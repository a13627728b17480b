"""What must be read before a sentence that points back: the sentences just before it in its paragraph."""

import re
from collections.abc import Callable, Iterator, Sequence

from quizapp.authoring.context.antecedents import is_impersonal, opening_pronoun, sums_up
from quizapp.authoring.context.opening_remark import opening_remark
from quizapp.authoring.context.passage import LeadIn
from quizapp.documents.model import Document, Span
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.mentions import PERSON
from quizapp.facts.names import Names
from quizapp.facts.parsed import Sentence, Word
from quizapp.facts.roles import is_role
from quizapp.facts.tact import SENSITIVE

MOST_WORDS = 50
FARTHEST = 3
POINTING = frozenset(
    "this that these those such both he she it they him her his its their them another other others".split()
)
DEMONSTRATIVE = frozenset({"this", "these", "those", "such"})
ASIDE = re.compile(r" ?\((?:see|cf\.?) [^()]*\)")
SINGULAR = frozenset({"NN", "NNP"})
SEVERAL = frozenset({"NNS", "NNPS"})
COLLECTIVE = frozenset("team band crew family couple committee group council company police".split())
PointsBack = Callable[[int, frozenset[str] | None], bool]


def lead_ins_before(
    document: Document,
    sentences: Sequence[Sentence],
    names: Names,
    at: int,
    named: Callable[[int], Sentence],
    points_back: PointsBack,
) -> Iterator[LeadIn]:
    """Runs of sentences of the same paragraph that are clear by themselves, the shortest first. `named` gives a
    sentence with the name that a pronoun of it stands for, shown in square brackets; `points_back` tells whether
    "the film" in it is one told of before, and not among the nouns shown above it where any sentence is."""
    start = document.paragraph_of(sentences[at].span).start
    for back in range(1, FARTHEST + 1):
        if at < back or sentences[at - back].span.start < start:
            return
        run = [named(at - back), *sentences[at - back + 1 : at]]
        if sum(len(s.words) for s in run) > MOST_WORDS:
            return
        clear = _is_clear(run[0]) and not any(_points_up(run, down, at - back, points_back) for down in range(back))
        if clear and (lead_in := _read(run, names)):
            yield lead_in


def _points_up(run: Sequence[Sentence], down: int, start: int, points_back: PointsBack) -> bool:
    """Whether something in the sentence `down` the run stands for what is not in the run."""
    if down == 0:
        return points_back(start, None)
    above = run[:down]
    named = {sentence.name(mention).strip("[]") for sentence in above for mention in sentence.mentions}
    if _says_they(run[down]) and not any(_tells_of_several(sentence) for sentence in above):
        return True
    return points_back(start + down, _nouns([word for sentence in above for word in sentence.words]) | named)


def _tells_of_several(sentence: Sentence) -> bool:
    subjects = [sentence.words[at].lemma for at in sentence.children(sentence.root, *SUBJECTS)]
    joined = any(word.dep == "conj" and word.tag in SINGULAR for word in sentence.words)
    return joined or bool(COLLECTIVE & set(subjects)) or any(word.tag in SEVERAL for word in sentence.words)


def _says_they(sentence: Sentence) -> bool:
    return any(sentence.words[at].lower == "they" for at in sentence.children(sentence.root, *SUBJECTS))


def _nouns(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.lemma.lower() for word in words if word.pos in ("NOUN", "PROPN"))


def _is_clear(sentence: Sentence) -> bool:
    """No word of it points back before a name or a noun of its own is said."""
    if opening_pronoun(sentence) is not None or not sentence.words[-1].text.endswith((".", '"', "”", "!", "?", ")")):
        return False
    if any(_is_demonstrative(sentence, at) for at in range(len(sentence.words))):
        return False
    if sentence.words[0].tag in ("VBD", "VBN", "VBZ") or not sentence.children(sentence.root, *SUBJECTS, "expl"):
        return False
    for at, word in enumerate(sentence.words):
        idle = is_impersonal(sentence, at) or _looks_ahead(sentence, at)
        if word.lower in POINTING and word.pos in ("PRON", "DET", "ADJ") and not idle:
            return False
        if sentence.mention_at(at) or (word.pos == "NOUN" and word.dep in ("nsubj", "nsubjpass")):
            return True
    return False


def _looks_ahead(sentence: Sentence, at: int) -> bool:
    """ "In his third year, Alves ...": it stands for the person who is the subject."""
    subjects = sentence.children(sentence.root, *SUBJECTS)
    named = [mention for subject in subjects if (mention := sentence.mention_at(subject)) and mention.first > at]
    return sentence.words[at].dep == "poss" and any(mention.label == PERSON for mention in named)


def _is_demonstrative(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return word.lower in DEMONSTRATIVE and word.tag == "DT" and not sums_up(sentence, at)


def _read(run: Sequence[Sentence], names: Names) -> LeadIn | None:
    """None where it tells of what nobody should be made to read for a quiz."""
    span = Span(run[0].span.start, run[-1].span.end)
    text = ASIDE.sub("", " ".join(_told(sentence) for sentence in run))
    if SENSITIVE.search(text):
        return None
    words = [word for sentence in run for word in sentence.words]
    mentions = [(sentence, mention) for sentence in run for mention in sentence.mentions]
    people = frozenset(names.first(s.name(m).strip("[]")) for s, m in mentions if m.label == PERSON)
    return LeadIn(
        span,
        text,
        nouns=_nouns(words),
        deeds=frozenset(word.lemma for word in words if word.pos == "VERB"),
        people=people,
        names=frozenset(s.name(m).strip("[]") for s, m in mentions),
        has_several=len(people) > 1 or any(map(_tells_of_several, run)),
        things=len(_things(run[-1])),
        doer=_doer(run, names),
    )


def _doer(run: Sequence[Sentence], names: Names) -> str:
    """The one person who is the subject of any of its sentences."""
    heads = [(sentence, at) for sentence in run for at in sentence.children(sentence.root, *SUBJECTS)]
    named = [(sentence, mention) for sentence, at in heads if (mention := sentence.mention_at(at))]
    doers = {names.first(s.name(mention).strip("[]")) for s, mention in named if mention.label == PERSON}
    return next(iter(doers)) if len(doers) == 1 else ""


def _told(sentence: Sentence) -> str:
    """Without a first word that only ties it to what stands before."""
    tied = opening_remark(sentence)
    text = sentence.phrase([at for at in range(len(sentence.words)) if at not in tied])
    return text[:1].upper() + text[1:]


def _things(sentence: Sentence) -> list[int]:
    """What the sentence's main verb has for singular subject and object, persons apart; of "Norway has a fleet" only
    what it has, which is told of next."""
    owned = sentence.children(sentence.root, "dobj") if sentence.words[sentence.root].lemma == "have" else ()
    slots = owned or sentence.children(sentence.root, *SUBJECTS, "dobj")
    return [at for at in slots if _is_thing(sentence, at)]


def _is_thing(sentence: Sentence, at: int) -> bool:
    """No person, and no amount, which "it" would not stand for."""
    counted = sentence.words[at].text == "%" or sentence.children(at, "nummod", "quantmod")
    return sentence.words[at].tag in SINGULAR and not counted and not _is_person(sentence, at)


def _is_person(sentence: Sentence, at: int) -> bool:
    mention = sentence.mention_at(at)
    return mention.label == PERSON if mention else is_role(sentence.words[at])
