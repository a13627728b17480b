"""Whether the answer is worth knowing, and cannot be worked out from the question."""

import re

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.surface import words_of
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.dates import BARE_YEAR, parse_date
from quizapp.facts.framing import REPORTING
from quizapp.facts.model import Kind
from quizapp.facts.numbers import WORDS, number_of
from quizapp.facts.quantities import MEASURES

FORECAST = re.compile(
    r"\b(?:(?:is|are) (?:\w+ )?(?:expected|forecast|projected|scheduled|planned|due|set) to"
    r"|will (?:be|have|begin|start)|should only be)\b",
    re.IGNORECASE,
)
SHARE = re.compile(r"(?<![\d.])\d++(?:\.\d++)?(?= ?(?:%|per ?cent\b))")
REMAINING = re.compile(r"\b(?:remaining|rest|other)\b")
REMAINING_WITHIN = 20
WHOLE = (99.4, 100.6)
LISTED = re.compile(r"[:–—]")
MEMBER = r"(?!(?:an?|the|its|his|her|their|and) )[\w'’-]+(?: (?!and\b)[\w'’-]+)?"
MEMBERS = re.compile(rf", (?P<first>{MEMBER}(?:, {MEMBER})*),? and (?P<last>{MEMBER})(?=[,.;]| which\b| that\b|$)")
FEW = 12
OWNER = re.compile(r"['’]s$")
TELLING = 5
"""Letters from which on a word is worth guessing an answer by."""
NAMED = frozenset({Kind.ORGANISATION, Kind.EVENT, Kind.PERSON, Kind.ROLE, Kind.PLACE})
ARGUING = (REPORTING - {"tell"}) | frozenset(
    "conclude find show point describe identify analyse analyze see".split()
)
LONG = 3
REPORTS = frozenset(
    "report study assessment analysis survey census estimate poll article paper edition review publication".split()
)
ORDINAL_BEFORE = re.compile(r"\d(?:st|nd|rd|th) ?(?:and|or|to|–|—|-)(?: the)? ?$")
RANGING = frozenset({"to", "–", "—", "-", "or"})
NEAR = 6
PEOPLE_OF = 4
"""Letters that Britain and the British share."""
SCALES = frozenset("hundred thousand million billion trillion quadrillion".split())
TECHNICAL = frozenset("rpm bit inch mm cylinder gauge track".split())
SERVING = frozenset({"serve", "elect", "appoint"})
SINCE_THEN = frozenset({"within", "after", "in"})
NEAR_START = 2
RANKED = frozenset({"rank", "ranks", "ranked", "ranking", "place", "placed"})
NAMING = frozenset("NN NNS NNP NNPS VBZ CD JJ".split())
BARE = frozenset({"dobj", "nsubj", "nsubjpass"})
CLOCK = frozenset({"hours", "minutes", "seconds", "hour", "minute"})


def forecast(passage: Passage, wording: Wording) -> str:
    found = FORECAST.search(wording.stem)
    if found and found[0].endswith("due to") and not _is_due_to_do(passage):
        return ""
    return f"“{found[0]}” tells what was to come when it was written." if found else ""


def _is_due_to_do(passage: Passage) -> bool:
    """ "Is due to open"; "is due to the rain" tells why."""
    words = passage.sentence.words
    places = [at for at in range(2, len(words)) if (words[at - 2].lower, words[at - 1].lower) == ("due", "to")]
    return any(words[at].tag == "VB" for at in places)


def can_be_counted(passage: Passage, wording: Wording) -> str:
    """ "Three branches: executive, legislative and judicial"."""
    if passage.fact.kind != Kind.QUANTITY or not (number := number_of(wording.key)) or number > FEW:
        return ""
    if passage.fact.value.endswith("%") or passage.fact.value.split()[-1] in MEASURES:
        return ""
    after = wording.stem.partition(BLANK)[2]
    joined = [word for word in passage.sentence.words if word.dep == "conj"]
    members = sum(word.text in after for word in joined) + after.count("/") + 1
    listed = LISTED.search(after) and members >= number
    told = listed or (len(joined) + 1 >= number and _are_names(passage, int(number)))
    given = (told and BLANK in wording.stem) or _gives_members(passage, wording, int(number))
    return "What is counted stands in the question." if given else ""


def _gives_members(passage: Passage, wording: Wording, number: int) -> bool:
    """ "Two words both of Latin origin, porta and novus": as many behind a comma, each without an article."""
    listed = MEMBERS.search(passage.sentence.phrase(range(passage.places[-1] + 1, len(passage.sentence.words))))
    return listed is not None and listed["first"].count(",") + 2 == number and listed["last"] in wording.stem


def _are_names(passage: Passage, number: int) -> bool:
    """As many are named together as are counted."""
    sentence = passage.sentence
    named = [m for m in sentence.mentions if sentence.words[sentence.head(m)].dep == "conj"]
    return len(named) + 1 >= number > 1


def is_the_rest(passage: Passage, wording: Wording) -> str:
    """ "46.6 %, 50.9 % and _____": what is missing to a hundred."""
    own = SHARE.findall(passage.fact.value)
    shares = [float(share) for share in [*SHARE.findall(wording.stem), *own]]
    rest = own and len(shares) > 2 and WHOLE[0] <= sum(shares) <= WHOLE[1]
    rest = rest or (own and len(shares) > 2 and REMAINING.search(wording.stem.partition(BLANK)[0][-REMAINING_WITHIN:]))
    return "The answer can be worked out from the other shares." if rest else ""


def cites(passage: Passage, wording: Wording) -> str:
    """ "Dougherty (2009) concludes": the year of a book, not of anything told."""
    words, first, last = passage.sentence.words, passage.places[0], passage.places[-1]
    bracketed = first > 1 and words[first - 1].text == "(" and last + 1 < len(words) and words[last + 1].text == ")"
    if passage.fact.kind != Kind.DATE or not bracketed:
        return ""
    author, follows = words[first - 2], words[last + 2] if last + 2 < len(words) else None
    cited = author.text[0].isupper() and follows is not None and follows.lemma in ARGUING
    return "It is the year of what is cited." if cited else ""


def dates_a_report(passage: Passage, wording: Wording) -> str:
    """ "A 2010 report", "at the time of the report, 2010", "more than in the 2010 Norway Census": of what it tells, not
    of when it was written."""
    words, first, last = passage.sentence.words, passage.places[0], passage.places[-1]
    before = [word.lower for word in words[:first]]
    noun = words[passage.sentence.words[passage.head].head]
    report = noun.span.start > words[last].span.start and noun.lemma in REPORTS
    compared = noun.lemma.lower() in REPORTS and {"since", "than"} & set(before[-NEAR_START:])
    beside = before[-1:] == [","] and words[first - 2].lemma in REPORTS
    told = words[first - 2].text if beside else noun.text if report or compared else ""
    return f"It is only the year of the {told}." if told and passage.fact.kind == Kind.DATE else ""


def is_half_a_range(passage: Passage, wording: Wording) -> str:
    """ "$5 to 16 billion", "one and a half to two years", "1960–65", "the 6th and the 5th century"; both years of a
    whole span are dates."""
    words, first, last = passage.sentence.words, passage.places[0], passage.places[-1]
    number = passage.fact.kind in (Kind.QUANTITY, Kind.AMOUNT)
    after = words[last + 1 : last + 3]
    joined = len(after) > 1 and after[0].lower in RANGING and after[1].text[0].isdigit()
    before = words[first - 2].text if first > 1 and words[first - 1].lower in RANGING else ""
    begun = (before == "half" or before[-1:].isdigit()) and not BARE_YEAR.fullmatch(before)
    short = passage.fact.value.isdigit() and joined and after[0].text in "–—-" and len(after[1].text) < len("1960")
    century = passage.fact.kind == Kind.DATE and ORDINAL_BEFORE.search(passage.sentence.phrase(range(first)))
    return "It is one end of a range." if short or century or (number and (joined or begun)) else ""


def abbreviates(passage: Passage, wording: Wording) -> str:
    """ "Genetically modified organisms (GMO)", "0.6 quadrillion BTU"."""
    words, first = passage.sentence.words, passage.places[0]
    if not wording.key.isupper() or first == 0:
        return ""
    initials = {word.text[0].upper() for word in words[max(0, first - NEAR) : first - 1]}
    given = words[first - 1].text == "(" and wording.key[0] in initials
    of_unit = words[first - 1].pos == "NUM" or words[first - 1].lower in SCALES
    return "It is the short form of what stands before it." if given or of_unit else ""


def is_length_of_list(passage: Passage, wording: Wording) -> str:
    """ "Ranked 39 out of _____": the rank is worth knowing."""
    before = [word.lower for word in passage.sentence.words[: passage.places[0]]]
    ranked = before[-2:] in (["out", "of"], ["among", "the"]) and RANKED & set(before)
    return "Only the rank is worth asking." if ranked and passage.fact.kind == Kind.QUANTITY else ""


def counts_untold(passage: Passage, wording: Wording) -> str:
    """ "The paper found ten set in the town": ten of what?"""
    words = passage.sentence.words
    counted = [at for at, word in enumerate(words) if word.dep == "nummod" and not BARE_YEAR.fullmatch(word.text)]
    bare = [at for at, word in enumerate(words) if word.dep in BARE and _is_bare_count(passage, at)]
    found = next((words[at].text for at in bare if not any(place < at for place in counted)), "")
    stands = found and re.search(rf"\b{re.escape(found)}\b", wording.stem)
    return f"“{found}” does not say of what." if stands else ""


def _is_bare_count(passage: Passage, at: int) -> bool:
    words = passage.sentence.words
    following = words[at + 1] if at + 1 < len(words) else words[at]
    plain = words[at].pos == "NUM" and words[at].lower in WORDS - {"one"} and at not in passage.places
    alone = not passage.sentence.children(at, "prep", "det", "compound", "appos", "relcl")
    return plain and alone and following.tag not in NAMING and not passage.lead_in


def share_of_untold(passage: Passage, wording: Wording) -> str:
    """ "_____ speak other languages": of whom?"""
    sentence = passage.sentence
    share = sentence.words[passage.places[-1]].lower in ("%", "percent", "cent")
    opens = passage.places[0] == 0 or (passage.places[0] == 1 and sentence.words[0].lower == "only")
    told = sentence.children(passage.head, "prep") or _follows(passage, "of")
    bare = share and opens and not told and sentence.words[passage.head].dep in BARE
    return "The question does not say of whom or what it is a share." if bare and not passage.lead_in else ""


def _follows(passage: Passage, word: str) -> bool:
    return any(after.lower == word for after in passage.sentence.words[passage.places[-1] + 1 :][:1])


def of_a_class(passage: Passage, wording: Wording) -> str:
    """ "Six-year terms", "a 45-rpm single": of what kind a thing is that something else is told of."""
    words, joint = passage.sentence.words, passage.places[-1] + 1
    if passage.fact.kind != Kind.QUANTITY or joint + 1 >= len(words) or words[joint].text != "-":
        return ""
    unit, noun = words[joint + 1], words[words[joint + 1].head]
    serves = any(words[at].lemma in SERVING for at in passage.sentence.ancestors(joint + 1))
    several = noun.tag == "NNS" and noun.span.start > unit.span.start and not serves
    aside = several or unit.lower in TECHNICAL
    return "The number only tells of what kind something is." if aside else ""


def of_the_clock(passage: Passage, wording: Wording) -> str:
    units = [word.lower for word in passage.sentence.words if word.lower in CLOCK]
    own = passage.places[-1] + 1
    beside = [passage.sentence.words[at].lower for at in (passage.places[-1], own) if at < len(passage.sentence.words)]
    minute = passage.fact.kind == Kind.QUANTITY and len(units) > 1 and any(word in CLOCK for word in beside)
    return "Hours and minutes are too fine to be worth knowing." if minute else ""


def without_start(passage: Passage, wording: Wording) -> str:
    """ "Within two months, the mill was closed": counted from what?"""
    words, last = passage.sentence.words, passage.places[-1]
    opens = words[0].lower in SINCE_THEN and passage.places[0] <= NEAR_START
    bare = opens and last + 1 < len(words) and words[last + 1].text == ","
    span = passage.fact.kind == Kind.QUANTITY and words[last].lower in MEASURES
    return "The question does not say from when it is counted." if bare and span else ""


def without_year(passage: Passage, wording: Wording) -> str:
    """A day and month of which no year is told."""
    day = passage.fact.kind == Kind.DATE and parse_date(passage.fact.value) is None
    told = BARE_YEAR.search(f"{passage.shown_before} {wording.stem}")
    return "The question does not say of which year." if day and not told else ""


def gives_word(passage: Passage, wording: Wording) -> str:
    """ "In Chicago" gives the Chicago Symphony Orchestra, "Hoffmanniana" gives Hoffmann; relatives share a surname."""
    if passage.fact.kind not in NAMED:
        return ""
    stem = [OWNER.sub("", word.casefold()) for word in words_of(wording.stem) if word[0].isupper()]
    key = [word.casefold() for word in words_of(wording.key) if len(word) >= TELLING and word[0].isupper()]
    person = passage.fact.kind in (Kind.PERSON, Kind.ROLE)
    least = PEOPLE_OF if passage.fact.kind == Kind.PLACE else None
    given = [k for k in key if any(word.startswith(k[:least]) and not (person and word == k) for word in stem)]
    telling = len(set(key) - set(given)) > 1 and len(wording.key.split()) > LONG
    return f"“{given[0].capitalize()}” of the answer stands in the question." if given and not telling else ""
