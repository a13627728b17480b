"""What happened once, on a date that its sentence gives: only such a thing has one right date."""

from dataclasses import dataclass

from quizapp.authoring.context.passage import Passage
from quizapp.facts.clauses import Clause
from quizapp.facts.dates import DateValue, parse_date
from quizapp.facts.parsed import Sentence
from quizapp.facts.tact import SENSITIVE

STATES = frozenset(
    "be have live work serve remain stay own know hold contain include belong reside exist stand consist rule reign "
    "govern study teach play continue believe want rank represent total number lie account".split()
)
PASSIVE = frozenset({"was", "were"})
ON_THE_DAY = frozenset({"in", "on"})
OF_PLACES = frozenset({"in", "on", "at"})


@dataclass(frozen=True)
class Event:
    """`when` are the words of the sentence that give the date, with their preposition."""

    passage: Passage
    clause: Clause
    date: DateValue
    when: frozenset[int]


def event_of(passage: Passage) -> Event | None:
    """None for a state, which lasts beyond its date, and for a date that only bounds or describes something."""
    clause, date = past_clause(passage), parse_date(passage.fact.value)
    if clause is None or date is None or date.part or passage.sentence.words[clause.verb].lemma in STATES:
        return None
    when = _when(passage, clause)
    return Event(passage, clause, date, when) if when else None


def past_clause(passage: Passage) -> Clause | None:
    """The main clause of the fact, where it tells in the past tense what was so or was done."""
    sentence, clause = passage.sentence, passage.clause
    if clause is None or sentence.children(clause.verb, "neg"):
        return None
    if not clause.auxiliaries:
        return clause if sentence.words[clause.verb].tag == "VBD" else None
    passive = all(sentence.words[at].lower in PASSIVE for at in clause.auxiliaries)
    return clause if passive and sentence.words[clause.verb].tag == "VBN" else None


def is_plain(passage: Passage) -> bool:
    """The document's own, unflagged word on a harmless matter, which says by itself whom and what it means."""
    text = passage.fact.source.of(passage.document.text)
    careful = passage.antecedent or passage.fact.flags or passage.speaker
    return not careful and not SENSITIVE.search(text)


def _when(passage: Passage, clause: Clause) -> frozenset[int]:
    """ "In 1902" or "on 3 May 1902", told of the clause's own verb; empty where it is not."""
    sentence, places = passage.sentence, passage.places
    above = sentence.words[passage.head].head
    if sentence.words[passage.head].dep != "pobj" or sentence.words[above].lower not in ON_THE_DAY:
        return frozenset()
    if set(sentence.subtree(above)) - set(places) - {above} or not _is_beside(sentence, above, clause.verb):
        return frozenset()
    if is_of_a_start(sentence, above, places[-1]):
        return frozenset()
    return frozenset({above, *places})


def _is_beside(sentence: Sentence, at: int, verb: int) -> bool:
    """ "Opened in Oslo in 1902" tells when it was opened; "opened a show of 1902", "rose from 5 in 1902" do not."""
    while at != verb:
        word = sentence.words[at]
        if word.head == at or not (word.dep == "pobj" or (word.dep == "prep" and word.lower in OF_PLACES)):
            return False
        at = word.head
    return True


def is_of_a_start(sentence: Sentence, first: int, last: int) -> bool:
    """ "Fell from 80% in 2008 to 60%" tells when it was 80%."""
    before, after = sentence.words[:first], sentence.words[last + 1 : last + 2]
    return any(word.lower == "from" for word in before) and any(word.lower == "to" for word in after)
