"""What the words of the question alone show."""

import re
from functools import lru_cache

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import MOST_WORDS, Wording, names_article
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.model import Kind
from quizapp.facts.numbers import WORDS
from quizapp.facts.tact import AT_WRITING

DEICTIC = re.compile(
    r"\b(?:recent(?:ly)?|now|today|currently|nowadays|tomorrow|yesterday|ago|so far|to date|at present"
    r"|(?:this|that|last|next|same|following|previous) (?:year|month|week|day|century|decade|time|period)"
    r"|(?:next|past|last) \w+ (?:years|months|weeks|days|decades)|the (?:former|latter)|as (?:above|below)"
    r"|the following|(?:\w+ )?(?:years|decades|months|weeks|days|centuries) (?:later|earlier|before)"
    r"|an? (?:year|month|week|day|decade|century) (?:later|earlier|before)(?! \w+ing)"
    r"|on the other \w+|at (?:the|that) time(?! of)|by then)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"(?:that|next|same|following|previous) (?:year|month|week|day|decade|time|period)|the (?:former|latter)|following"
    r"|an? \w+ (?:later|earlier|before)|(?:\w+ )?(?:years|decades|months|weeks|days|centuries) (?:later|earlier|before)"
    r"|on the other \w+|at (?:the|that) time|by then",
    re.IGNORECASE,
)
WORD = re.compile(r"_+|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*")
NEGATIVE = re.compile(r"\b(?:not|except|neither|nor|never|cannot)\b|n['’]t\b", re.IGNORECASE)
ABSOLUTE = re.compile(r"\b(?:always|never|all of the above|none of the above)\b", re.IGNORECASE)
DANGLING = frozenset(
    "a an the of in on at to for by with from and or but that which who when where while if as soon later then also "
    "first eventually year month week day very about around more most than is are was were be been because until "
    "since".split()
)
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
TORN = re.compile(r"\w[-/] (?!and |or |to )|[–—-]\?")
QUOTED = re.compile(r'"[^"]*"|“[^“”]*”')
AGAIN = re.compile(r", (?:or|and) \d")
"""The same said in another figure."""
TIMES = re.compile(r"\b(?:once|twice|thrice|times)\b")
ENTRY = re.compile(r"\w [–—] (?:An?|The) [a-z]")
"""A line of a list made a sentence: "Eva Lind – A keeper"."""
BREAKS_OFF = re.compile(r"\b(?:grew|rose|fell|increased|decreased|declined|dropped)\b[^,]* from (?:_+|\d+)\.$")
RATE = re.compile(r"(?:\bper|\w-\w+) (?:year|month|week|day)\?$", re.IGNORECASE)
EMPTY_NOUN = re.compile(r"\b(?:the|an?) \(")
REPEATED = 3
BESIDE = 5


def points_at_reading_time(passage: Passage, wording: Wording) -> str:
    shown = passage.shown_before
    found = next((f for f in DEICTIC.finditer(wording.stem) if not _is_told(f[0], shown, wording)), None)
    found = found or DEICTIC.search(shown)
    return f"“{found[0]}” depends on when or where it is read." if found else ""


def _is_told(words: str, shown: str, wording: Wording) -> bool:
    """ "The next year" after the sentence before it; "now" where the question is asked of the article; the capital
    of a title."""
    named = words[0].isupper() and not wording.stem.startswith(words)
    after_shown = bool(shown) and RELATIVE.fullmatch(words) is not None
    of_article = AT_WRITING.fullmatch(words.lower()) is not None and names_article(wording.stem)
    return named or after_shown or of_article


def too_long(passage: Passage, wording: Wording) -> str:
    count = len(wording.stem.split())
    return f"The question has {count} words; at most {MOST_WORDS} read well." if count > MOST_WORDS else ""


def ill_formed(passage: Passage, wording: Wording) -> str:
    if BLANK in passage.source.of(passage.document.text):
        return "The sentence has a gap of its own."
    blanks = wording.stem.count(BLANK)
    if blanks > 1 or (not blanks and not wording.stem.endswith("?")):
        return "The question neither ends in a question mark nor holds one gap."
    odd = wording.stem.count('"') % 2 or any(wording.stem.count(a) != wording.stem.count(b) for a, b in PAIRS)
    return "A bracket or quotation mark in the question has lost its other half." if odd else ""


def lists(passage: Passage, wording: Wording) -> str:
    """A colon in a question is what is left of a list."""
    colon = wording.stem.endswith("?") and re.search(r"[^\d\s]: [a-z]", QUOTED.sub("", wording.stem))
    again = wording.stem.endswith("?") and (AGAIN.search(wording.stem) or len(TIMES.findall(wording.stem)) > 1)
    entry = ENTRY.search(wording.stem)
    return "The question runs into a list." if colon or again or entry else ""


def dangling(passage: Passage, wording: Wording) -> str:
    last = words_of(wording.stem)[-1] if wording.stem.endswith("?") else ""
    since = BREAKS_OFF.search(wording.stem)
    if since:
        return f"The question breaks off at “{since[0].strip()}”."
    adverb = last.endswith("ly") and any(w.lower == last.lower() and w.pos == "ADV" for w in passage.sentence.words)
    whole = RATE.search(wording.stem)
    return f"The question breaks off at “{last}”." if adverb or (last.lower() in DANGLING and not whole) else ""


def negative(passage: Passage, wording: Wording) -> str:
    asked = wording.stem.endswith("?") and NEGATIVE.search(wording.stem)
    return "The question asks for what is not so." if asked else ""


def absolute(passage: Passage, wording: Wording) -> str:
    found = ABSOLUTE.search(wording.stem) if BLANK not in wording.stem else None
    return f"“{found[0]}” gives the answer away or cannot be sure." if found else ""


def inside_quotation(passage: Passage, wording: Wording) -> str:
    before = wording.stem.partition(BLANK)[0]
    if BLANK in wording.stem and _is_open(before):
        return "The gap stands inside a quotation."
    paragraph = passage.document.paragraph_of(passage.fact.source)
    told = passage.document.text[paragraph.start : passage.fact.source.start]
    return "The sentence stands inside a quotation." if _is_open(told) else ""


def _is_open(text: str) -> bool:
    """A quotation begins in it and does not end."""
    return bool(text.count('"') % 2) or text.count("“") > text.count("”")


def in_brackets(passage: Passage, wording: Wording) -> str:
    """A figure behind another figure, the word that a colon explains or is explained by, one end of a time: an aside
    to something else."""
    before, _, after = wording.stem.partition(BLANK)
    if before.count("(") <= before.count(")") or ")" not in after:
        return ""
    figure = passage.fact.kind in (Kind.QUANTITY, Kind.AMOUNT) and _is_beside_figure(before)
    glossed = before.rstrip().endswith(":") and passage.fact.kind != Kind.DATE
    bounding = before.rpartition("(")[2].strip().lower() in ("through", "until", "to", "by")
    aside = figure or after.startswith(":") or glossed or bounding
    return "The gap stands in brackets, where it only explains something else." if aside else ""


def _is_beside_figure(before: str) -> bool:
    """ "12 km (7.5 miles)": a number stands within a few words before the bracket; or that only explains."""
    outside, _, inside = before.rpartition("(")
    near = re.split("[,;]", outside)[-1].split()[-BESIDE:]
    numeral = any(word.lower() in WORDS or any(map(str.isdigit, word)) for word in near)
    return numeral or inside.lower().replace(" ", "").startswith(("i.e.", "e.g."))


def starts_midway(passage: Passage, wording: Wording) -> str:
    first = wording.stem[:1]
    return "The sentence starts in the middle." if first.islower() or first in ",;:()-–" else ""


def torn(passage: Passage, wording: Wording) -> str:
    """ "Extensive X- produce", "how many t/ have", "the (Lind) bridge"."""
    found = TORN.search(wording.stem) or EMPTY_NOUN.search(wording.stem)
    return f"“{found[0].strip()}” is a word torn in two." if found else ""


def repeats_itself(passage: Passage, wording: Wording) -> str:
    """Three words in a row that come twice: the sentence was taken apart wrongly."""
    words = [word.lower() for word in words_of(wording.stem)]
    runs = [tuple(words[at : at + REPEATED]) for at in range(len(words) - REPEATED + 1)]
    twice = wording.stem.endswith("?") and len(set(runs)) < len(runs)
    return "The question says the same words twice." if twice else ""


@lru_cache(maxsize=256)
def words_of(stem: str) -> tuple[str, ...]:
    """A gap counts as a word."""
    return tuple(WORD.findall(stem)) or ("",)


def foretells(passage: Passage, wording: Wording) -> str:
    """What "will" be done on a date, or so many times, was still to come when that was written."""
    sentence = passage.sentence
    above = [passage.head, *sentence.ancestors(passage.head)]
    ahead = {c for at in above for c in sentence.children(at, "aux") if sentence.words[c].lower in ("will", "shall")}
    of_time = passage.fact.kind in (Kind.DATE, Kind.QUANTITY, Kind.AMOUNT) or wording.stem.endswith("?")
    told = ahead and of_time and re.search(r"\b(?:will|shall)\b", wording.stem)
    return "It was still to come when it was written." if told else ""


def two_subjects(passage: Passage, wording: Wording) -> str:
    """ "Nine mills, of which two are left", "The Lind mill – a ruin, it was sold": no verb is said of the mills."""
    words, root = passage.sentence.words, passage.sentence.root
    subjects = passage.sentence.children(root, *SUBJECTS)
    between = words[subjects[0] + 1 : subjects[-1] + 1] if subjects else ()
    torn = any(word.tag == "WDT" for word in between) or (len(between) and between[-1].tag == "PRP")
    return "It stands in no full sentence." if torn and len(subjects) > 1 else ""
