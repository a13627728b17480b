"""Questions for when something was to come, always asked of who told it: what was expected may have come otherwise."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.stems.date import opener, spellings, time_phrase
from quizapp.authoring.stems.interrogative import inverted
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import Clause
from quizapp.facts.dates import parse_date
from quizapp.facts.framing import THE_ARTICLE

EXPECTING = frozenset("expect plan schedule forecast project predict".split())
PRESENT = frozenset({"is", "are"})
TIMELY = frozenset({"prep", "pobj", "npadvmod", "xcomp"})
NUMEROUS = frozenset({"NNS", "NNPS"})


def word_forecast(passage: Passage) -> Wording | None:
    date, clause, phrase = parse_date(passage.fact.value), passage.clause, time_phrase(passage)
    if date is None or clause is None or phrase is None or not _is_of_deed(passage, clause):
        return None
    auxiliaries = [passage.sentence.words[at].lower for at in clause.auxiliaries]
    stem = ""
    if auxiliaries[:1] == ["will"]:
        stem = _was_to(passage, clause, inverted(passage, clause, opener(passage, date, phrase), phrase))
    elif passage.sentence.words[clause.verb].lemma in EXPECTING and PRESENT & set(auxiliaries):
        stem = inverted(passage, clause, opener(passage, date, phrase), phrase)
    asked = attributed(stem, passage.speaker or THE_ARTICLE)
    return Wording(asked, passage.fact.value, spellings(date)) if stem else None


def _is_of_deed(passage: Passage, clause: Clause) -> bool:
    """Nothing but "to" and a verb stands between the date and the clause's verb: no noun that may have its own date."""
    sentence = passage.sentence
    above = [at for at in sentence.ancestors(passage.head) if at not in sentence.ancestors(clause.verb)]
    return all(at == clause.verb or sentence.words[at].dep in TIMELY for at in above if at not in passage.places)


def _was_to(passage: Passage, clause: Clause, stem: str) -> str:
    """ "In which year was the bridge to be opened?" of "in which year will the bridge be opened?"."""
    sentence = passage.sentence
    heads = [sentence.words[at] for at in clause.subject if sentence.words[at].head == clause.verb]
    rest = sentence.phrase([*clause.auxiliaries[1:], clause.verb])
    front, will, behind = stem.partition(" will ")
    subject, verb, after = behind.partition(f" {rest}")
    several = any(word.tag in NUMEROUS for word in heads)
    return f"{front} {'were' if several else 'was'} {subject} to{verb}{after}" if will and verb else ""
