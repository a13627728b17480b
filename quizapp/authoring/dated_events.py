"""Questions for the date that a noun phrase carries: "the 1921 harbour strike", "the Mining Act of 1872", "the
discovery of silver at Alna in 1860"."""

from dataclasses import dataclass

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.stems.dated_works import group_end, is_in_group, owner_before
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.dates import Granularity, parse_date
from quizapp.facts.parsed import Sentence

HAPPENINGS = frozenset(
    "revolt revolution rebellion uprising mutiny coup conference convention summit congress referendum election "
    "elections earthquake eruption flood flooding strike festival expedition championship olympics games sale relay "
    "run race auction exhibition".split()
)
RECURRING = frozenset("earthquake eruption flood flooding election elections championship olympics".split())
"""A place has seen many of them: its name does not tell which one is meant."""
LASTING = frozenset("war wars rebellion revolution siege campaign crisis depression reign occupation".split())
"""What is given with its first and last year: "the Alna War (1921–1923)"."""
LAWS = frozenset("act ordinance treaty agreement accord accords pact charter constitution declaration law bill".split())
DEEDS = dict(
    pair.split("/")
    for pair in (
        "discovery/discovered conquest/conquered adoption/adopted completion/completed publication/published "
        "foundation/founded founding/founded establishment/established signing/signed opening/opened "
        "invention/invented abolition/abolished creation/created introduction/introduced purchase/purchased "
        "acquisition/acquired launch/launched release/released formation/formed ratification/ratified "
        "annexation/annexed inauguration/inaugurated dissolution/dissolved demolition/demolished "
        "construction/built closure/closed unification/unified"
    ).split()
)
"""What "of" and a noun behind the first may have had done to it."""
WHICH = {Granularity.DAY: "which date", Granularity.MONTH: "which month and year", Granularity.YEAR: "which year"}
TELLING = frozenset("of in at against to with between on for".split())
TEMPORAL = frozenset("after before since until following with prior despite upon during".split())
NUMEROUS = frozenset({"NNS", "NNPS"})
LONGEST_TAIL, LONGEST_BETWEEN = 6, 9


@dataclass(frozen=True)
class _Dated:
    """`head` is the place of the noun that is dated, `group` of the words up to it, `tail` of those behind that tell
    which one is meant; `owner` is what stands before the group."""

    owner: str
    group: range
    head: int
    tail: range

    def named(self, sentence: Sentence) -> bool:
        return any(sentence.words[at].pos == "PROPN" for at in (*self.group, *self.tail))


def word_dated_event(passage: Passage) -> Wording | None:
    date = parse_date(passage.fact.value)
    if date is None or date.granularity not in WHICH or date.part or date.era:
        return None
    if ends := _first_or_last(passage):
        return Wording(f"In which year did {ends}?", passage.fact.value)
    dated = _date_before(passage) or _date_behind(passage)
    if dated is None or not dated.named(passage.sentence):
        return None
    stem = _asked(passage.sentence, dated, WHICH[date.granularity])
    return Wording(stem, passage.fact.value) if stem else None


def _first_or_last(passage: Passage) -> str:
    """ "The Alna War begin" or "the Alna War end", whose years stand in brackets with a dash between them."""
    words, first, after = passage.sentence.words, passage.places[0], passage.places[-1] + 1
    begins = first > 1 and words[first - 1].text == "(" and after < len(words) and words[after].text in "–—-"
    ends = after < len(words) and words[after].text == ")" and first > 3 and words[first - 1].text in "–—-"
    opened = first if begins else first - 2
    if not (begins or ends) or words[opened - 1].text != "(" or words[opened - 2].lower not in LASTING:
        return ""
    dated = _named_up_to(passage.sentence, opened - 2, opened - 1)
    if dated is None or not dated.owner or not any(words[at].pos == "PROPN" for at in dated.group[:-1]):
        return ""
    return f"the {passage.sentence.phrase(dated.group)} {'begin' if begins else 'end'}"


def _asked(sentence: Sentence, dated: _Dated, which: str) -> str:
    noun, opener = sentence.words[dated.head].lower, f"{'On' if which == WHICH[Granularity.DAY] else 'In'} {which}"
    if noun in DEEDS:
        return _deed(sentence, dated, opener)
    phrase = " ".join(filter(None, (dated.owner, sentence.phrase([*dated.group, *dated.tail]))))
    if noun in RECURRING and not dated.tail and _only_its_place(sentence, dated):
        return ""
    if noun in HAPPENINGS:
        return f"{opener} did {phrase} take place?"
    return f"From {which} does {phrase} date?" if noun in LAWS else ""


def _only_its_place(sentence: Sentence, dated: _Dated) -> bool:
    """ "The Oslo earthquake", but not "the Oslo chess championship"."""
    return all(sentence.words[at].pos == "PROPN" for at in dated.group if at != dated.head)


def _deed(sentence: Sentence, dated: _Dated, opener: str) -> str:
    """ "In which year was silver discovered at Alna?" of "the discovery of silver at Alna"."""
    words, tail = sentence.words, dated.tail
    if not tail or words[tail[0]].lower != "of" or len(dated.group) > 1 or len(tail) < 2:
        return ""
    beside = next((at for at in tail[1:] if words[at].dep == "prep" and words[at].head == dated.head), tail[-1] + 1)
    thing, rest = sentence.phrase(range(tail[1], beside)), sentence.phrase(range(beside, tail[-1] + 1))
    several = any(words[at].tag in NUMEROUS and words[at].head == tail[0] for at in tail) or " and " in thing
    done = DEEDS[words[dated.head].lower]
    return " ".join(filter(None, (opener, "were" if several else "was", thing, done, rest))) + "?"


def _date_before(passage: Passage) -> _Dated | None:
    """ "The 1921 harbour strike in Alna"."""
    sentence, first = passage.sentence, passage.places[-1] + 1
    end, owner = group_end(sentence, first), owner_before(passage)
    if not owner or end == first:
        return None
    return _Dated(owner, range(first, end), end - 1, _tail(sentence, end - 1, len(sentence.words)))


def _tail(sentence: Sentence, head: int, limit: int) -> range:
    """The phrases that follow the noun at once and tell which one is meant."""
    words, end = sentence.words, head + 1
    while end < min(limit, head + LONGEST_TAIL) and words[end].lower in TELLING and words[end].head <= end - 1:
        last = group_end(sentence, end + 2 if words[end + 1].pos == "DET" else end + 1)
        if last <= end + 1 or last > limit:
            break
        end = last
    return range(head + 1, end)


def _date_behind(passage: Passage) -> _Dated | None:
    """ "The Mining Act of 1872", "the Treaty of Alna (1872)"; "in 1872" only where it cannot be the verb's."""
    words, first, after = passage.sentence.words, passage.places[0], passage.places[-1] + 1
    if first < 2:
        return None
    bracketed = words[first - 1].text == "(" and after < len(words) and words[after].text == ")"
    joint = words[first - 1].lower
    if not bracketed and joint not in ("of", "in", "on"):
        return None
    heads = _heads_before(passage.sentence, first - 1)
    if joint in ("in", "on"):
        heads = [at for at in heads if _stands_apart(passage.sentence, at)]
    return _named_up_to(passage.sentence, heads[0], first - 1) if heads else None


def _heads_before(sentence: Sentence, end: int) -> list[int]:
    """Nouns of a known kind, the nearest first, with nothing between them and the date but phrases that tell more of
    them."""
    words, known, heads = sentence.words, HAPPENINGS | LAWS | DEEDS.keys(), []
    for at in range(end - 1, max(-1, end - 1 - LONGEST_BETWEEN), -1):
        told = at == end - 1 or words[at + 1].lower in TELLING or words[at + 1].text == "("
        if words[at].lower in known and words[at].pos in ("NOUN", "PROPN") and told:
            heads.append(at)
        elif not is_in_group(words[at]) and words[at].pos not in ("DET", "ADP") and words[at].text not in "()":
            break
    return heads


def _stands_apart(sentence: Sentence, head: int) -> bool:
    """ "Signed the treaty in 1872" tells when it was signed; a subject, or what follows "after", has its own date."""
    word = sentence.words[head]
    while word.dep == "conj":
        word = sentence.words[word.head]
    return word.dep in SUBJECTS or (word.dep == "pobj" and sentence.words[word.head].lower in TEMPORAL)


def _named_up_to(sentence: Sentence, head: int, end: int) -> _Dated | None:
    start = head
    while start > 0 and is_in_group(sentence.words[start - 1]):
        start -= 1
    determiner = sentence.words[start - 1] if start else None
    if determiner is not None and (determiner.pos in ("PRON", "PART") or determiner.lower in ("a", "an", "this")):
        return None
    owner = "the" if determiner is not None and determiner.lower == "the" else ""
    short = sentence.words[head + 1].text == "("
    return _Dated(owner, range(start, head + 1), head, range(head + 1, head + 1 if short else end))
