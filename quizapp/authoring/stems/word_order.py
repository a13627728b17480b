"""The parts of a question in their order: what would hang too far behind, or on the wrong verb, goes ahead."""

import re

from quizapp.authoring.wording import tidy
from quizapp.facts.clauses import FINITE, Clause
from quizapp.facts.dates import BARE_YEAR, MONTHS
from quizapp.facts.parsed import Sentence

CONCEDING = frozenset({"although", "though", "while", "whereas", "unlike", "besides", "despite"})
DESCRIBING = frozenset({"advcl", "acl", "acomp", "amod"})
LONGEST_DATED = 7
LONG = 10
"""Words behind the verb from which on what stood ahead of the subject stays there."""


def stays_ahead(sentence: Sentence, before: list[list[int]], behind: list[list[int]]) -> list[list[int]]:
    """What stood ahead of the subject, where it would hang too far behind or on the wrong verb; else a date with much
    behind it."""
    words = sum(map(len, (*before, *behind)))
    if before and (words > LONG or (_holds_clause(sentence, behind) and not _holds_clause(sentence, before))):
        return [p for at, p in enumerate(before) if len(p) > 1 or (at and p[0] == before[at - 1][-1] + 1)]
    dated = [phrase for phrase in behind[:-1] if _is_dated(sentence, phrase)]
    return dated if len(dated) == 1 and words > LONG and not before else []


def without_asides(sentence: Sentence, before: list[list[int]], behind: list[list[int]]) -> list[list[int]]:
    """Of what stood ahead and cannot stay there, what may hang behind: not "a day after opening it" behind much."""
    if sum(map(len, (*before, *behind))) <= LONG:
        return before
    told = [p for p in before if any(sentence.words[at].tag in FINITE for at in p)]
    return [phrase for phrase in before if phrase in told or not _holds_clause(sentence, [phrase])]


def movable(sentence: Sentence, clause: Clause) -> list[tuple[int, ...]]:
    """What stood ahead of the subject and may stand at the end: "Although ...," and a lone "Tired," may not."""
    return [p for p in clause.before if not concedes(sentence, p) and not _only_describes(sentence, p)]


def _only_describes(sentence: Sentence, phrase: tuple[int, ...]) -> bool:
    word = sentence.words[phrase[0]]
    return len(phrase) == 1 and word.pos != "ADV" and word.dep in DESCRIBING


def concedes(sentence: Sentence, phrase: tuple[int, ...]) -> bool:
    return sentence.words[phrase[0]].lower in CONCEDING


def lists_dates(sentence: Sentence, phrases: list[list[int]]) -> bool:
    """ "On 24 July, on 26 November": each is of another statement."""
    dated = [sentence.words[phrase[0]].lower for phrase in phrases if _is_dated(sentence, phrase)]
    return len(set(dated)) < len(dated)


def _is_dated(sentence: Sentence, phrase: list[int]) -> bool:
    plain = sentence.words[phrase[0]].dep == "prep" and len(phrase) < LONGEST_DATED
    texts = [sentence.words[at].text for at in phrase]
    return plain and any(text in MONTHS or BARE_YEAR.fullmatch(text) for text in texts)


def _holds_clause(sentence: Sentence, phrases: list[list[int]]) -> bool:
    """ "In 1783" must not move behind "that Congress was paralysed", which would seem to be of that year."""
    return any(sentence.words[at].pos in ("VERB", "AUX") for phrase in phrases for at in phrase)


def question(sentence: Sentence, pieces: list[str]) -> str:
    text = tidy(" ".join(piece for piece in pieces if piece)).rstrip(" ,;:.")
    return f"{text}{_closing_quote(sentence, text)}?"


def _closing_quote(sentence: Sentence, text: str) -> str:
    """The mark behind the full stop in 'called it "a play of all."', which goes with the stop."""
    last = re.escape(text.split()[-1])
    ends = re.search(rf'(?<!\S){last}[.,]"', sentence.phrase(range(len(sentence.words))))
    return '"' if text.count('"') % 2 and ends else ""
