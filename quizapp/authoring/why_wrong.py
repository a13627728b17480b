"""Why a wrong answer is wrong: what the document says of it elsewhere, in its own words."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from quizapp.authoring.context.events import event_of, is_plain, past_clause
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.gate import passes
from quizapp.authoring.model import BLANK, Draft, Form
from quizapp.authoring.soundness import can_be_asked, holds_together
from quizapp.authoring.stems.interrogative import lowered
from quizapp.authoring.stems.role import names_one_post
from quizapp.authoring.wording import Wording, names_article, tidy
from quizapp.facts.amounts import parse_amount
from quizapp.facts.clauses import SUBJECTS, Clause
from quizapp.facts.dates import BARE_YEAR, Granularity, parse_date
from quizapp.facts.framing import THE_ARTICLE
from quizapp.facts.model import Flag, Kind
from quizapp.facts.tact import SENSITIVE, contentious

NAMES = (Kind.ROLE, Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)
CAREFUL = frozenset({Flag.CONFLICT, Flag.DISPUTED, Flag.SENSITIVE})
POINTING = frozenset("his her hers its their theirs our my your this that these those".split())
WHERE = frozenset({"in", "at"})
SPANS = {Granularity.DECADE: ("The ", "are"), Granularity.CENTURY: ("The ", "is")}
MOST_WORDS = 25


def explained(drafts: Iterable[Draft], passages: Sequence[Passage]) -> Iterator[Draft]:
    """The drafts with what the document says of their wrong options; nothing where no plain clause says it."""
    kinds = {passage.fact.id: passage.fact.kind for passage in passages}
    told: dict[Hashable, list[Passage]] = defaultdict(list)
    for passage in passages:
        if (value := _value(passage.fact.kind, passage.fact.value, passage)) is not None:
            told[value].append(passage)

    @cache
    def why(kind: Kind, option: str) -> str:
        found = told.get(_value(kind, option, passages[0]), [])
        return next((reason for passage in found if (reason := _reason(passage, option))), "")

    for draft in drafts:
        wrong = [o for o in draft.options if o != draft.key] if draft.form == Form.CHOICE else []
        reasons = tuple((option, reason) for option in wrong if (reason := why(kinds[draft.fact], option)))
        yield replace(draft, why_wrong=reasons) if reasons else draft


def _value(kind: Kind, text: str, passage: Passage) -> Hashable:
    """The same for two ways to write one value."""
    if kind == Kind.DATE:
        return parse_date(text)
    if kind == Kind.AMOUNT and (money := parse_amount(text)):
        return money.currency, money.number, money.about
    return passage.names.first(text) if kind in NAMES else None


def _reason(passage: Passage, option: str) -> str:
    reason = _told(passage, option)
    careful = SENSITIVE.search(reason) or contentious(reason) or len(reason.split()) > MOST_WORDS
    if careful or not reason:
        return ""
    return reason[:1].upper() + reason[1:] if names_article(reason) else f"In the article, {reason}"


def _told(passage: Passage, option: str) -> str:
    kind = passage.fact.kind
    if kind == Kind.ROLE:
        return _post(passage, option) or _deed(passage, option)
    if not is_plain(passage):
        return ""
    if kind == Kind.DATE:
        return _date(passage, option)
    if kind == Kind.AMOUNT:
        return _amount(passage, option)
    return _deed(passage, option) or (_place(passage, option) if kind == Kind.PLACE else "")


def _post(passage: Passage, option: str) -> str:
    """ "The article names Ana Duarte as the keeper of the Loenga Bridge." """
    subject = passage.fact.subject
    if CAREFUL & set(passage.fact.flags) or POINTING & set(subject.lower().split()) or not names_one_post(subject):
        return ""
    if Flag.DATED in passage.fact.flags:
        return f"{THE_ARTICLE} names {option} as {subject}."
    return f"{option} was {subject}."


def _date(passage: Passage, option: str) -> str:
    """ "1932 is when Norway opened the Alna Bridge." It is said of the article, which may be wrong."""
    event = event_of(passage)
    clause = _clause(passage, event.clause, event.when) if event else ""
    if BARE_YEAR.search(clause):  # of two dates neither is when it all happened
        return ""
    article, verb = SPANS.get(event.date.granularity, ("", "is")) if event else ("", "is")
    return f"{article}{option} {verb} when {clause}." if clause else ""


def _amount(passage: Passage, option: str) -> str:
    """ "€5 million is what the bridge cost." """
    clause, words = past_clause(passage), passage.sentence.words
    if clause is None or words[passage.head].dep != "dobj" or words[passage.head].head != clause.verb:
        return ""
    if set(passage.sentence.subtree(passage.head)) - set(passage.places):
        return ""
    told = _clause(passage, clause, frozenset(passage.places))
    return f"{option} is what {told}." if told else ""


def _place(passage: Passage, option: str) -> str:
    """ "Oslo is where the first race was held." """
    clause, sentence = past_clause(passage), passage.sentence
    above = sentence.words[passage.head].head
    if clause is None or sentence.words[above].lower not in WHERE or sentence.words[above].head != clause.verb:
        return ""
    phrase = frozenset({above, *sentence.subtree(passage.head)})
    told = _clause(passage, clause, phrase) if phrase == {above, *passage.places} else ""
    return f"{option} is where {told}." if told else ""


def _deed(passage: Passage, option: str) -> str:
    """ "Ana Duarte built the second bridge.", where the name alone is the subject."""
    clause = past_clause(passage) if is_plain(passage) else None
    if clause is None or passage.sentence.words[passage.head].dep not in SUBJECTS:
        return ""
    if passage.head not in clause.subject or set(clause.subject) - set(passage.places):
        return ""
    told = _clause(passage, clause, frozenset(clause.subject))
    return f"{option} {told}." if told else ""


def _clause(passage: Passage, clause: Clause, without: frozenset[int]) -> str:
    """The clause in the sentence's own words and order; empty where it does not stand by itself."""
    sentence = passage.sentence
    places = {*clause.subject, *clause.finite_places, *(at for phrase in clause.after for at in phrase)} - without
    before = {at for phrase in clause.before for at in phrase} - without
    if before or not can_be_asked(sentence, clause) or not holds_together(sentence, clause, places, without):
        return ""
    told = tidy(lowered(sentence, sorted(places))).rstrip(" ,;:.")
    whole = f"{told[:1].upper()}{told[1:]} in {BLANK}."
    return told if passes(passage, Wording(whole, passage.fact.value)) else ""
