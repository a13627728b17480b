"""Wh-questions for dates."""

from quizapp.authoring.context.events import is_of_a_start
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.spans import is_of_clause, span_of
from quizapp.authoring.context.uniqueness import speaker_of_unnamed
from quizapp.authoring.pruning.relative_clauses import clause_told
from quizapp.authoring.pruning.same_doer import clause_of_same_doer
from quizapp.authoring.stems.interrogative import base_form, inverted
from quizapp.authoring.stems.object_relatives import deed_told
from quizapp.authoring.wording import Wording, attributed, tidy
from quizapp.facts.clauses import SUBJECTS, TRANSPARENT, Clause, lean
from quizapp.facts.dates import BARE_YEAR, MONTHS, DateValue, Granularity, parse_date
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Mention, Sentence

AT_THE_TIME = {
    Granularity.DAY: "on which date",
    Granularity.MONTH: "in which month and year",
    Granularity.YEAR: "in which year",
    Granularity.DECADE: "in which decade",
    Granularity.CENTURY: "in which century",
}
POINT = frozenset({"in", "on", "at", "during", ""})
LIMITS = frozenset({"since", "until", "by"})
PHASES = frozenset("begin start stop cease finish resume".split())
LESSER_VERBS = frozenset({"xcomp", "acl", "ccomp", "advcl", "relcl", "pcomp"})
STATES = frozenset("be have remain seem include contain consist may might could would should".split())
"""What is so for long, or only perhaps: "in which year did it have a port?" is no good question."""
BOUNDS = frozenset("from to in on until till since by between before after during".split())
VAGUE = frozenset("a an his her their its".split())
PARTS = frozenset("spring summer autumn fall winter start beginning middle end".split())
SPANS = frozenset("day days week weeks month months year years decade decades".split())
OTHER_TIMES = frozenset({"after", "before", "following", "prior", "subsequent"})
TEMPORAL = frozenset("before after until since prior following during upon despite".split())
HAPPENINGS = frozenset(
    "war coup riot riots famine crisis strike death birth revolt flood fire drought peace treaty agreement".split()
)
DEED_ENDINGS = ("tion", "sion", "ment", "ence", "ance")
FEWEST_LISTED = 2
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def word_date(passage: Passage) -> Wording | None:
    date = parse_date(passage.fact.value)
    clause = clause_told(passage) or clause_of_same_doer(passage)
    if date and clause and (listed := _of_span(passage, date, clause) or _of_list(passage, date, clause)):
        return listed
    phrase = time_phrase(passage)
    if date and phrase and (stem := _of_deed(passage, date, phrase)):
        return _worded(passage, date, stem)
    if date is None or phrase is None or clause is None or not _is_of_verb(passage, clause, phrase):
        return None
    if _awkward(passage, clause, phrase) or _tells_other_dates(passage.sentence, clause, phrase):
        return None
    if is_of_a_start(passage.sentence, phrase[0], phrase[-1]):
        return None
    dropped = [*phrase, *_other_times(passage, clause)]
    return _worded(passage, date, inverted(passage, clause, opener(passage, date, phrase), dropped))


def _worded(passage: Passage, date: DateValue, stem: str) -> Wording | None:
    speaker = passage.speaker or speaker_of_unnamed(passage, stem)
    return Wording(attributed(stem, speaker), passage.fact.value, spellings(date)) if stem else None


def _of_span(passage: Passage, date: DateValue, clause: Clause) -> Wording | None:
    """ "From 1941 until which year did she write for the paper?"."""
    span = span_of(passage)
    if span is None or not is_of_clause(passage.sentence, span, clause) or _is_going_on(passage, clause):
        return None
    if _tells_other_dates(passage.sentence, clause, [*span.places]):
        return None
    dropped = [*span.places, *_other_times(passage, clause)]
    return _worded(passage, date, inverted(passage, clause, span.opener, dropped))


def _other_times(passage: Passage, clause: Clause) -> list[int]:
    """ "After her training": a second time beside the one that is asked for, where what was done is told without it."""
    sentence = passage.sentence
    told = sentence.children(clause.verb, "dobj", "attr", "oprd", "agent", "acomp")
    told = told or any(sentence.mention_at(at) for at in clause.subject)
    phrases = [phrase for phrase in (*clause.before, *clause.after) if not set(phrase) & set(passage.places)]
    times = [phrase for phrase in phrases if _is_time(sentence, phrase)]
    return [at for phrase in times for at in phrase] if told else []


def _is_time(sentence: Sentence, phrase: tuple[int, ...]) -> bool:
    """ "After her training"; what is "after Norway and Denmark" may come next in rank."""
    governed = [sentence.words[c] for c in sentence.children(phrase[0], "pobj")]
    lead = [sentence.words[at] for at in phrase[:3]]
    apart = len(lead) > 2 and lead[1].lower in SPANS and lead[2].lower in OTHER_TIMES
    return apart or (lead[0].lower in OTHER_TIMES and all(word.pos != "PROPN" for word in governed))


def _of_list(passage: Passage, date: DateValue, clause: Clause) -> Wording | None:
    """ "In which year did she direct Late Snow?" of "she directed Red Hill in 1931, Late Snow in 1935 and ..."."""
    sentence, first = passage.sentence, passage.places[0]
    verb, names = sentence.words[clause.verb], _dated_names(sentence)
    named = next((mention for mention in names if mention.last == first - 1), None)
    objects = sentence.children(clause.verb, "dobj")
    own = verb.tag == "VBD" and not clause.auxiliaries and objects and sentence.mention_at(objects[0]) in names
    if named is None or not own or len(names) < FEWEST_LISTED or any(m.label == PERSON for m in names):
        return None
    base = base_form(verb.lower, verb.lemma, verb.tag)
    doer = passage.antecedent.name if passage.antecedent else sentence.phrase(clause.subject)
    told = any(sentence.mention_at(at) for at in clause.subject) and bool(base)
    article = "the " if named.first and sentence.words[named.first - 1].lower == "the" else ""
    stem = f"{AT_THE_TIME[date.granularity]} did {doer} {base} {article}{sentence.name(named)}?"
    return _worded(passage, date, stem) if told else None


def _dated_names(sentence: Sentence) -> list[Mention]:
    """Those right before "in" and a year."""
    words = sentence.words
    ends = (m.last for m in sentence.mentions if m.last + 1 < len(words))
    dated = {end for end in ends if words[end].lower == "in" and BARE_YEAR.fullmatch(words[end + 1].text)}
    return [mention for mention in sentence.mentions if mention.last in dated]


def _of_deed(passage: Passage, date: DateValue, phrase: list[int]) -> str:
    """ "In which year did Ana Duarte found Alna Air?" of "Alna Air, an airline that Ana Duarte had founded in ..."."""
    deed, sentence = deed_told(passage), passage.sentence
    if deed is None or not all(sentence.mention_at(at) for at in deed.doer):
        return ""
    rest = [sentence.phrase([at for at in part if at not in phrase]).strip(" ,") for part in deed.rest]
    pieces = [opener(passage, date, phrase), "did", sentence.phrase(deed.doer), deed.base, sentence.phrase(deed.thing)]
    return tidy(" ".join([*pieces, *rest])).rstrip(" ,") + "?"


def spellings(date: DateValue) -> tuple[str, ...]:
    """The other order of day and month."""
    if date.granularity != Granularity.DAY:
        return ()
    month = MONTHS[date.month - 1]
    return f"{date.day} {month} {date.year}", f"{month} {date.day}, {date.year}"


def time_phrase(passage: Passage) -> list[int] | None:
    """The date with its preposition, article and day of the week; None where it is no phrase of its own, as in "the
    1990 treaty", or more hangs on it, as in "only in 1990" and "in 1990 and 1991"."""
    words = passage.sentence.words
    first, head = passage.places[0], passage.head
    while first > 0 and words[first - 1].lower in ("the", "a") and words[first - 1].head in passage.places:
        first -= 1
    day = first - 1 - (first > 0 and words[first - 1].text == ",")
    if day >= 0 and words[day].lower in WEEKDAYS:
        first, head = day, day if words[day].dep == "pobj" else head
    part = _part_before(passage.sentence, first)
    first, head = (part[0], part[-2]) if part else (first, head)
    phrase = [*range(first, passage.places[-1] + 1)]
    if words[head].dep == "pobj" and words[head].head == first - 1 and words[first - 1].lower in POINT | LIMITS:
        phrase = [first - 1, *phrase]
    elif words[head].dep != "npadvmod":
        return None
    return None if _has_more(passage.sentence, phrase) else phrase


def _part_before(sentence: Sentence, first: int) -> list[int]:
    """ "The end of" of "by the end of 1931", "summer of"."""
    words = sentence.words
    if first < 2 or words[first - 1].lower != "of" or words[first - 2].lower not in PARTS:
        return []
    return [*range(first - 2 - (first > 2 and words[first - 3].lower == "the"), first)]


def _has_more(sentence: Sentence, phrase: list[int]) -> bool:
    beside = [c for at in phrase for c in sentence.children(at) if c not in phrase]
    return any(sentence.words[c].dep in ("advmod", "conj", "cc", "prep", "neg", "amod", "nmod") for c in beside)


def _is_of_verb(passage: Passage, clause: Clause, phrase: list[int]) -> bool:
    """The time is that of the clause's own verb, not of a lesser one ("announced plans to open in 1990") nor of a
    noun ("before the independence in 1975")."""
    sentence, nouns = passage.sentence, 0
    for above in sentence.ancestors(passage.head):
        if above == clause.verb:
            return True
        word = sentence.words[above]
        phase = word.dep == "xcomp" and sentence.words[word.head].lemma in PHASES
        if word.dep in LESSER_VERBS and word.pos in ("VERB", "AUX") and word.lemma not in TRANSPARENT and not phase:
            return False
        if word.pos in ("NOUN", "PROPN") and above not in phrase:
            nouns += 1
            if _dates_itself(sentence, above) or (nouns == 1 and not _passes_on(sentence, above)):
                return False
    return False


def _passes_on(sentence: Sentence, noun: int) -> bool:
    """A date read as hanging on this noun is more likely the verb's: it ends the object or a place."""
    word = sentence.words[noun]
    if word.lower in WEEKDAYS or (word.dep == "pobj" and sentence.words[word.head].lower == "as"):
        return True
    above = sentence.words[word.head]
    beside = sentence.mention_at(noun) is not None or sentence.words[above.head].pos in ("VERB", "AUX")
    return word.dep in ("dobj", "attr", "nsubjpass") or (word.dep == "pobj" and beside)


def _dates_itself(sentence: Sentence, noun: int) -> bool:
    """ "The famine in 1990", "before the sale in 1990"."""
    word, above = sentence.words[noun], sentence.words[sentence.words[noun].head]
    return word.lower in HAPPENINGS or word.lower.endswith(DEED_ENDINGS) or above.lower in TEMPORAL


def _awkward(passage: Passage, clause: Clause, phrase: list[int]) -> bool:
    """ "In which year was his first film X?", "since which year does it award": better left as the sentence is."""
    words = passage.sentence.words
    lasting = words[phrase[0]].lower in LIMITS - {"by"} or _is_long(passage)
    cut = words[clause.verb].lemma in PHASES and words[clause.verb].dep == "conj" and _is_bare(passage, clause, phrase)
    cut = cut or _loses_its_name(passage.sentence, clause)
    return cut or (words[clause.verb].lemma in STATES and not lasting) or _is_going_on(passage, clause)


def _loses_its_name(sentence: Sentence, clause: Clause) -> bool:
    """ "A novel, Late Snow, was printed in ...", "he married his teacher, Ann Lee, in ...": without what is set off it
    could be any."""
    nouns = [at for at in sentence.children(clause.verb, *SUBJECTS, "dobj")]
    vague = [at for at in nouns if any(sentence.words[c].lower in VAGUE for c in sentence.children(at, "det", "poss"))]
    within = [at for noun in vague for at in lean(sentence, noun)]
    told = [c for at in within for c in sentence.children(at, "appos", "acl") if _is_set_off(sentence, c)]
    return any(not set(sentence.subtree(c)) <= _used(clause) for c in told)


def _is_set_off(sentence: Sentence, at: int) -> bool:
    first = sentence.leftmost(at)
    return first > 0 and sentence.words[first - 1].text == ","


def _used(clause: Clause) -> set[int]:
    return {at for part in (clause.subject, *clause.before, *clause.after) for at in part}


def _is_bare(passage: Passage, clause: Clause, phrase: list[int]) -> bool:
    """ "Began to paint in 1931 and stopped in 1950": of the second verb nothing is told but the time."""
    return all(set(part) <= set(phrase) for part in clause.after)


def _is_long(passage: Passage) -> bool:
    """What was so may be asked of a decade: "in which decade was she a contributor to the paper?"."""
    date = parse_date(passage.fact.value)
    return date is not None and date.granularity == Granularity.DECADE


def _is_of_own(sentence: Sentence, at: int, verb: int) -> bool:
    """Not the date of what was decided or said to happen: "decided that it should end by 2035"."""
    verbs = (up for up in sentence.ancestors(at) if sentence.words[up].pos in ("VERB", "AUX"))
    return next(verbs, verb) == verb


def _is_going_on(passage: Passage, clause: Clause) -> bool:
    words = passage.sentence.words
    verb = words[clause.verb]
    still = any(words[at].lemma in STATES for at in clause.auxiliaries if words[at].tag == "MD")
    present = words[min(clause.finite_places)].lower in ("is", "are") or (
        verb.tag in ("VBZ", "VBP") and not clause.auxiliaries
    )
    was = words[min(clause.finite_places)].lower in ("was", "were")
    return still or (verb.tag == "VBG" and not was) or present


def _tells_other_dates(sentence: Sentence, clause: Clause, phrase: list[int]) -> bool:
    """ "Fell from 25 in 2001 to 19 in 2010", "from 1941 until 1960": one date without the other asks too little."""
    words = sentence.words
    for at in (at for part in (*clause.before, *clause.after) for at in part if at not in phrase):
        dated = BARE_YEAR.fullmatch(words[at].text) or words[at].text in MONTHS
        above = words[words[at].head]
        bound = words[at].dep in ("pobj", "npadvmod") and above.lower in BOUNDS and above.dep == "prep"
        if dated and _is_of_own(sentence, at, clause.verb) and (bound or words[at].dep == "npadvmod"):
            return True
    return False


def opener(passage: Passage, date: DateValue, phrase: list[int]) -> str:
    words = passage.sentence.words
    preposition = words[phrase[0]].lower
    part = [words[at].lower for at in phrase if words[at].lower in PARTS]
    if part and not date.part:
        return f"{preposition} the {part[0]} of {AT_THE_TIME[date.granularity].split(' ', 1)[1]}"
    if preposition in LIMITS:
        return f"{preposition} {AT_THE_TIME[date.granularity].split(' ', 1)[1]}"
    return "when" if date.part else AT_THE_TIME[date.granularity]
