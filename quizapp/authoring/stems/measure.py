"""Wh-questions for shares, rates and sizes."""

import re

from quizapp.authoring.context.counted_apart import own_phrase
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import speaker_of_unnamed
from quizapp.authoring.stems.interrogative import inverted, lowered, with_subject
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import SUBJECTS, Clause, lean
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.numbers import FRACTION
from quizapp.facts.parsed import Sentence
from quizapp.facts.quantities import Quantity, parse_quantity

PERCENT = frozenset({"%", "percent", "per cent"})
FRONTED = frozenset({"for", "in", "by", "from", "on"})
LONGEST_NOTE = 6
LEVELS = frozenset({"stand", "reach", "amount", "total"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
HAVING = frozenset({"have", "possess"})
CHANGING = frozenset("grow fall rise increase decrease drop shrink decline climb contract expand surge".split())
SIZES = frozenset(
    "population area length height width depth altitude elevation capacity weight mass speed density diameter budget "
    "distance turnout growth inflation share rate expectancy proportion ratio temperature age salary price cost".split()
)


def word_measure(passage: Passage) -> Wording | None:
    quantity, clause = parse_quantity(passage.fact.value), passage.clause
    if quantity is None or clause is None:
        return None
    stem = next((stem for way in WAYS if (stem := way(passage, clause, quantity))), "")
    if not stem:
        return None
    speaker = passage.speaker or speaker_of_unnamed(passage, stem)
    key = passage.fact.value[:1].lower() + passage.fact.value[1:]
    accepted = tuple(name for name in dict.fromkeys((quantity.written, quantity.digits)) if name != key)
    return Wording(attributed(stem, speaker), key, accepted)


def _as_rate(passage: Passage, clause: Clause, quantity: Quantity) -> str:
    """ "What was the literacy rate of Peru in 2011?"."""
    word = passage.sentence.words[passage.head]
    own = word.dep == "attr" and word.head == clause.verb and passage.sentence.words[clause.verb].lemma == "be"
    size = _subject_noun(passage, clause) in SIZES
    phrase = lean(passage.sentence, passage.head)
    alone = set(phrase) == set(passage.places) or (size and _is_per(passage, phrase))
    plain = quantity.noun in (*PERCENT, "") or size
    stem = inverted(passage, clause, "what", phrase) if own and plain and alone else ""
    return stem and f"{stem[:-1]}{_unit(passage, phrase)}{_dated(passage, phrase[-1] + 1)}?"


def _unit(passage: Passage, phrase: list[int]) -> str:
    """ "5.5 children born per woman" are told "in children born per woman"."""
    unit = passage.sentence.phrase([at for at in phrase if at >= passage.places[-1]])
    return f" in {unit}" if len(phrase) > len(passage.places) else ""


def _dated(passage: Passage, opens: int) -> str:
    """The bracket behind the number that tells when it was so: " (2012 estimate)"."""
    words = passage.sentence.words
    ends = range(opens + 2, min(opens + LONGEST_NOTE, len(words)))
    closes = next((at for at in ends if words[at].text == ")"), opens)
    told = range(opens, closes + 1)
    dated = closes > opens and words[opens].text == "(" and any(BARE_YEAR.fullmatch(words[at].text) for at in told)
    return f" {passage.sentence.phrase(told)}" if dated else ""


def _is_per(passage: Passage, phrase: list[int]) -> bool:
    """ "5.5 children born per woman", "40 people per km²": what follows only ends the unit."""
    behind = [passage.sentence.words[at].lower for at in phrase if at > passage.places[-1]]
    dated = any(BARE_YEAR.fullmatch(word) for word in behind)
    return phrase[0] == passage.places[0] and "per" in behind[:2] and not dated


def _as_level(passage: Passage, clause: Clause, quantity: Quantity) -> str:
    """ "What was the population of Holm in 2011?" of "the population of Holm reached ... in 2011"."""
    sentence, words, head = passage.sentence, passage.sentence.words, passage.head
    above = words[head].head
    by = words[head].dep == "pobj" and words[above].lower in ("at", "to") and words[above].head == clause.verb
    own = by or (words[head].dep == "dobj" and above == clause.verb)
    leveled = words[clause.verb].lemma in LEVELS and _subject_noun(passage, clause) in SIZES
    if not own or not leveled or clause.auxiliaries or set(lean(sentence, head)) != set(passage.places):
        return ""
    named = any((mention := sentence.mention_at(at)) and mention.label != "NORP" for at in clause.subject)
    rest = [part for part in (*clause.before, *clause.after) if head not in part]
    if not named or not all(_tells_when(sentence, part) for part in rest):
        return ""
    when = " ".join(lowered(sentence, list(part)).strip(" ,") for part in rest)
    verb = "was" if words[clause.verb].tag == "VBD" else "is"
    return f"what {verb} {lowered(sentence, list(clause.subject))} {when}".strip() + "?"


def _subject_noun(passage: Passage, clause: Clause) -> str:
    words = passage.sentence.words
    return next((words[at].lemma for at in clause.subject if words[at].dep in SUBJECTS), "")


def _as_share(passage: Passage, clause: Clause, quantity: Quantity) -> str:
    """ "What percentage of the vote did the party win in 2012?", "for what fraction of it does rye account?"."""
    sentence, head = passage.sentence, passage.head
    word = sentence.words[head]
    of = [c for c in sentence.children(head, "prep") if sentence.words[c].lower == "of" and c == passage.places[-1] + 1]
    asked = _share_word(quantity)
    if not asked or not of:
        return ""
    phrase = own_phrase(sentence, head)
    if any(sentence.words[at].tag in RELATIVE for at in phrase):
        return ""
    opener = f"what {asked} {sentence.phrase([at for at in phrase if at not in passage.places])}"
    if word.dep == "pobj":
        return _fronted(passage, clause, opener, phrase)
    if word.head != clause.verb:
        return ""
    if word.dep in SUBJECTS:
        return with_subject(passage, clause, opener)
    return inverted(passage, clause, opener, phrase) if word.dep == "dobj" else ""


def _share_word(quantity: Quantity) -> str:
    if re.fullmatch(FRACTION, quantity.digits, re.I) and not quantity.noun:
        return "fraction"
    return "percentage" if quantity.noun in PERCENT else ""


def _fronted(passage: Passage, clause: Clause, opener: str, phrase: list[int]) -> str:
    preposition = passage.sentence.words[passage.head].head
    word = passage.sentence.words[preposition]
    if word.head != clause.verb or word.lower not in FRONTED or preposition != passage.places[0] - 1:
        return ""
    return inverted(passage, clause, f"{word.lower} {opener}", [preposition, *phrase])


def _as_change(passage: Passage, clause: Clause, quantity: Quantity) -> str:
    """ "By what percentage did the economy of Norway grow in 2005?"."""
    sentence, head = passage.sentence, passage.head
    word = sentence.words[head]
    if quantity.noun not in PERCENT or sentence.words[clause.verb].lemma not in CHANGING:
        return ""
    above = sentence.words[word.head]
    by = word.dep == "pobj" and above.lower == "by" and above.head == clause.verb
    plain = word.dep in ("dobj", "npadvmod") and word.head == clause.verb
    phrase = lean(sentence, head)
    if not (by or plain) or set(phrase) != set(passage.places):
        return ""
    return inverted(passage, clause, "by what percentage", [word.head, *phrase] if by else phrase)


def _as_size(passage: Passage, clause: Clause, quantity: Quantity) -> str:
    """ "What is the population of Peru?" of "Peru has a population of ..."."""
    sentence = passage.sentence
    of = sentence.words[passage.head].head
    noun = sentence.words[of].head
    named = sentence.words[noun]
    own = named.dep == "dobj" and named.head == clause.verb and named.lemma in SIZES
    having = sentence.words[clause.verb].lemma in HAVING
    if not own or sentence.words[of].lower != "of" or sentence.words[passage.head].dep != "pobj":
        return ""
    phrase = lean(sentence, noun)
    before = [at for at in phrase if at < noun and sentence.words[at].dep != "det"]
    if set(phrase) - set(passage.places) - {of, noun, *before} - set(sentence.children(noun, "det")):
        return ""
    if not having and named.lemma != "population":
        return inverted(passage, clause, f"what {sentence.phrase([*before, noun])}", phrase)
    return _of_owner(passage, clause, sentence.phrase([*before, noun]), noun) if having else ""


def _with_size(passage: Passage, clause: Clause, quantity: Quantity) -> str:
    """ "What was the average growth of the economy of Norway between 2005 and 2007?" of "with an average growth of"."""
    sentence, words = passage.sentence, passage.sentence.words
    of = words[passage.head].head
    noun = words[of].head
    prep = words[noun].head
    if words[passage.head].dep != "pobj" or words[of].lower != "of" or words[noun].lemma not in SIZES:
        return ""
    above = words[prep].head
    owns = above == clause.verb or (words[above].dep == "attr" and words[words[above].head].lemma == "be")
    if words[prep].lower != "with" or not owns or sentence.children(clause.verb, "dobj"):
        return ""
    phrase = [at for at in lean(sentence, noun) if words[at].dep != "det" or words[at].head != noun]
    size = sentence.phrase([at for at in phrase if at < of])
    rest = sentence.phrase([at for at in phrase if at > passage.places[-1]])
    return _whose(passage, clause, size, rest)


def _whose(passage: Passage, clause: Clause, size: str, rest: str) -> str:
    sentence = passage.sentence
    named = any(sentence.mention_at(at) for at in clause.subject)
    owner = passage.antecedent.name if passage.antecedent else lowered(sentence, list(clause.subject))
    past = BARE_YEAR.search(rest) or any(sentence.words[at].tag == "VBD" for at in clause.finite_places)
    return f"what {'was' if past else 'is'} the {size} of {owner} {rest}".strip() + "?" if named else ""


def _of_owner(passage: Passage, clause: Clause, size: str, noun: int) -> str:
    """ "Had a population of ... in 2014" is asked as "what was the population of ... in 2014?"; "" where more is told
    than when."""
    sentence = passage.sentence
    others = [part for part in (*clause.before, *clause.after) if noun not in part]
    if not all(_tells_when(sentence, part) for part in others):
        return ""
    owner = passage.antecedent.name if passage.antecedent else lowered(sentence, list(clause.subject))
    verb = "was" if sentence.words[clause.verb].tag == "VBD" else "is"
    named = any(sentence.mention_at(at) for at in clause.subject)
    when = " ".join(lowered(sentence, list(part)).strip(" ,") for part in others)
    return f"what {verb} the {size} of {owner} {when}".strip() + "?" if named else ""


def _tells_when(sentence: Sentence, part: tuple[int, ...]) -> bool:
    first, last = sentence.words[part[0]], sentence.words[part[-1]]
    return len(part) == 2 and first.lower == "in" and BARE_YEAR.fullmatch(last.text) is not None


WAYS = (_as_rate, _as_share, _as_change, _as_size, _with_size, _as_level)
