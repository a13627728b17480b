"""Whether a number keeps the time for which it is told."""

import re
from functools import lru_cache

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import VERBAL
from quizapp.facts.dates import BARE_YEAR, MONTHS, dates_in
from quizapp.facts.found import reading
from quizapp.facts.model import Kind
from quizapp.facts.parsed import REMEMBERED, Sentence

APART = frozenset({"before", "after", "since", "until", "till"})
DAY = rf"(?:(?:{'|'.join(MONTHS)}) \d{{1,2}}|\d{{1,2}} (?:{'|'.join(MONTHS)}))"
WHOLE_DAY = re.compile(rf"\b(?P<day>{DAY}),? \d{{4}}\b")
CENSUS = re.compile(r"\b(?:census|survey|poll|statistics|estimates?|study)\b", re.IGNORECASE)


def without_its_time(passage: Passage, wording: Wording) -> str:
    """ "Norway had 40 ferries in 2011" without the year; that of another clause is of something else."""
    number = passage.fact.kind in (Kind.QUANTITY, Kind.AMOUNT)
    if not number or dates_in(f"{passage.shown_before} {wording.stem} {wording.key}"):
        return ""
    words = passage.sentence.words
    years = [at for at, word in enumerate(words) if BARE_YEAR.fullmatch(word.text) and at not in passage.places]
    told = next((words[at].text for at in years if _dates_answer(passage, at)), "")
    return f"The question leaves out when it was so: {told}." if told else ""


def _dates_answer(passage: Passage, year: int) -> bool:
    """It hangs on the answer, on a verb above the answer or on who says so; in brackets it may be of another noun."""
    sentence = passage.sentence
    if year in passage.framing.words:
        return True
    if sentence.mention_at(year) or _is_listed(sentence, year):
        return False
    above = list(sentence.ancestors(year))
    if passage.head in above:
        within = [sentence.words[at].dep for at in above[: above.index(passage.head)]]
        return "relcl" not in within and not _is_of_span(sentence, year)
    verb = next((at for at in above if sentence.words[at].pos in VERBAL), None)
    if verb is None or verb not in sentence.ancestors(passage.head):
        return False
    opening = sentence.words[[year, *above][above.index(verb)]]
    before = [word.text for word in sentence.words[:year]]
    return opening.lower not in APART and before.count("(") == before.count(")")


def _is_listed(sentence: Sentence, year: int) -> bool:
    """ "Three times, in 1971, 1989 and 2004" tells each of them."""
    before = (sentence.words[year].head,) if sentence.words[year].dep == "conj" else ()
    return any(BARE_YEAR.fullmatch(sentence.words[at].text) for at in (*before, *sentence.children(year, "conj")))


def _is_of_span(sentence: Sentence, year: int) -> bool:
    """ "Three decades of war (1975–2002)" are counted in no one year."""
    return any(word.text in ("-", "–", "—") for word in sentence.words[max(0, year - 1) : year + 2])


def without_census(passage: Passage, wording: Wording) -> str:
    """ "60% of the state were Lutheran" right after "according to the 2010 census": of that year, and not of today."""
    if passage.fact.kind != Kind.QUANTITY or passage.sentence.words[passage.places[0]].pos != "NUM":
        return ""
    text, start = passage.document.text, passage.fact.source.start
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    last = re.split(r"(?<=[.!?])\s+(?=[A-Z])", before)[-1]
    if not CENSUS.search(last) or dates_in(f"{passage.shown_before} {wording.stem}"):
        return ""
    year = BARE_YEAR.search(last)
    return f"The question leaves out when it was counted: {year[0]}." if year else ""


def cuts_year(passage: Passage, wording: Wording) -> str:
    """ "On August 21" of "on August 21, 1732"."""
    days = (found for found in _whole_days(passage.sentence) if found[0] not in wording.stem)
    cut = next((found["day"] for found in days if re.search(rf"\b{found['day']}\b", wording.stem)), "")
    return f"The question leaves out the year of {cut}." if cut else ""


@lru_cache(maxsize=REMEMBERED)
def _whole_days(sentence: Sentence) -> list[re.Match[str]]:
    return list(WHOLE_DAY.finditer(reading(sentence)))
