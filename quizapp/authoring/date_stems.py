"""Wh-questions for dates."""

from quizapp.authoring.interrogative import inverted
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import TRANSPARENT
from quizapp.facts.dates import MONTHS, DateValue, Granularity, parse_date

AT_THE_TIME = {
    Granularity.DAY: "on which date",
    Granularity.MONTH: "in which month and year",
    Granularity.YEAR: "in which year",
    Granularity.DECADE: "in which decade",
    Granularity.CENTURY: "in which century",
}
POINT = frozenset({"in", "on", "at", "during", ""})
LIMITS = frozenset({"since", "until", "by"})
LESSER_VERBS = frozenset({"xcomp", "acl", "ccomp", "advcl", "relcl", "pcomp"})


def word_date(passage: Passage) -> Wording | None:
    date = parse_date(passage.fact.value)
    phrase = _time_phrase(passage)
    if date is None or phrase is None or passage.clause is None or _hangs_low(passage) or _awkward(passage, phrase):
        return None
    stem = inverted(passage, passage.clause, _opener(passage, date, phrase), phrase)
    return Wording(attributed(stem, passage.speaker), passage.fact.value, spellings(date)) if stem else None


def spellings(date: DateValue) -> tuple[str, ...]:
    """The other order of day and month."""
    if date.granularity != Granularity.DAY:
        return ()
    month = MONTHS[date.month - 1]
    return f"{date.day} {month} {date.year}", f"{month} {date.day}, {date.year}"


def _time_phrase(passage: Passage) -> list[int] | None:
    """The date with its preposition and article; None where it is no phrase of its own, as in "the 1990 treaty"."""
    words = passage.sentence.words
    first, head = passage.places[0], words[passage.head]
    while first > 0 and words[first - 1].lower in ("the", "a") and words[first - 1].head in passage.places:
        first -= 1
    phrase = [*range(first, passage.places[-1] + 1)]
    if head.dep == "npadvmod":
        return phrase
    if head.dep != "pobj" or head.head != first - 1 or words[head.head].lower not in POINT | LIMITS:
        return None
    return [head.head, *phrase]


def _hangs_low(passage: Passage) -> bool:
    """The time is that of a lesser verb: "announced plans to open in 1990"."""
    sentence, clause = passage.sentence, passage.clause
    if clause is None:
        return True
    for above in sentence.ancestors(passage.head):
        if above == clause.verb:
            return False
        word = sentence.words[above]
        if word.dep in LESSER_VERBS and word.pos == "VERB" and word.lemma not in TRANSPARENT:
            return True
    return True


def _awkward(passage: Passage, phrase: list[int]) -> bool:
    """ "In which year was his first film X?", "since which year does it award": better left as the sentence is."""
    clause, words = passage.clause, passage.sentence.words
    if clause is None:
        return True
    is_copula = words[clause.verb].lemma == "be"
    present = words[clause.verb].tag in ("VBZ", "VBP") and words[phrase[0]].lower in LIMITS
    return is_copula or present


def _opener(passage: Passage, date: DateValue, phrase: list[int]) -> str:
    preposition = passage.sentence.words[phrase[0]].lower if phrase[0] not in passage.places else ""
    if preposition in LIMITS:
        return f"{preposition} {AT_THE_TIME[date.granularity].split(' ', 1)[1]}"
    return "when" if date.part else AT_THE_TIME[date.granularity]
