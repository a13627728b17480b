"""Whether the answer is one, whole, and not given away."""

import re

from quizapp.authoring.context.counted_apart import are_counted_apart
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.dates import BARE_YEAR, MONTHS
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Flag, Kind
from quizapp.facts.parsed import Word
from quizapp.facts.roles import is_role
from quizapp.facts.spelling import TITLES

MONTH = "|".join(MONTHS)
DAY_WITHOUT_YEAR = re.compile(rf"\b(?:(?:{MONTH}) \d{{1,2}}\b(?!,? \d{{4}})|\d{{1,2}} (?:{MONTH})\b(?! \d{{4}}))")
FIGURES = frozenset({Kind.DATE, Kind.AMOUNT, Kind.QUANTITY})
BETWEEN_TIMES = re.compile(r"\bbetween (?:[\w ,]{4,18} and which|which [a-z]+ and)\b", re.IGNORECASE)
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
NEIGHBOURS = 2
LIFE = re.compile(r"\s?\((?:born|b\.)?\s?[^()]{4,45}")
CLOSES_LIFE = re.compile(r"\s?[–—-]\s?[^()]{2,25}\)|\)")
PARTICLES = frozenset("bin ibn bint al von van de della du da".split())
MOST_NAMES = 3
SMALL_IN_TITLES = frozenset({"ADP", "DET", "CCONJ"})
"""Parts of speech that have a capital within a sentence only in a title: "seen in On Silent Water"."""
CUT_NAMES = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.PERSON, Kind.EVENT})


def conflicting(passage: Passage, wording: Wording) -> str:
    if Flag.CONFLICT not in passage.fact.flags:
        return ""
    if passage.fact.kind == Kind.DATE:
        return "The document gives more than one date for this event."
    return "The document names more than one holder of this post."


def without_period(passage: Passage, wording: Wording) -> str:
    flagged = Flag.NO_PERIOD in passage.fact.flags
    return f"The document does not say for what period {passage.fact.value} is paid." if flagged else ""


def key_in_stem(passage: Passage, wording: Wording) -> str:
    names = [wording.key, *wording.accepted]
    shown = f"{passage.shown_before} {wording.stem}"
    inside = any(_contains(shown, name) for name in names)
    return "The answer stands in the question." if inside else ""


def _contains(stem: str, name: str) -> bool:
    folded, name = stem.casefold(), name.casefold()
    return name in folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None


def one_of_several(passage: Passage, wording: Wording) -> str:
    """The answer is one member of a list, so that others would be right too; a gap that leaves the others to be seen
    has one answer still, if it is a figure or one of few names."""
    sentence = passage.sentence
    if passage.fact.kind == Kind.DATE and BETWEEN_TIMES.search(wording.stem):
        return ""
    if BLANK in wording.stem and (passage.fact.kind in FIGURES or _is_one_of_few(passage)):
        return ""
    if passage.fact.kind == Kind.QUANTITY and are_counted_apart(sentence, passage.head):
        return ""
    if passage.fact.kind == Kind.ROLE and passage.fact.subject in wording.stem and _is_set_to_post(passage):
        return ""
    above = sentence.words[passage.head].head
    joined = sentence.children(above, "conj") if sentence.words[above].pos == "ADP" else ()
    others = [at for at in (*sentence.children(passage.head, "conj"), *joined) if at not in passage.places]
    head = sentence.words[passage.head]
    in_list = head.dep == "conj" and head.pos in ("PROPN", "NOUN", "NUM") and passage.fact.kind != Kind.ROLE
    return "The answer is one of several that the sentence names together." if others or in_list else ""


def _is_set_to_post(passage: Passage) -> bool:
    """ "The minister of Sport, Ann Lee, and ...": it is she alone who holds it."""
    before = passage.sentence.phrase(range(passage.places[0])).rstrip(" ,")
    return before.endswith(passage.fact.subject.removeprefix("the "))


def _is_one_of_few(passage: Passage) -> bool:
    sentence, top = passage.sentence, passage.head
    while sentence.words[top].dep == "conj":
        top = sentence.words[top].head
    members = [at for at in sentence.subtree(top) if sentence.words[at].dep == "conj"]
    mentions = [m for at in [top, *members] if (m := sentence.mention_at(at))]
    own = sentence.mention_at(passage.head)
    alike = [mention for mention in mentions if own and mention.label == own.label]
    whole = all(mention.last - mention.first > 1 or mention.label != PERSON for mention in alike)
    return len(alike) <= MOST_NAMES and whole


def only_describes(passage: Passage, wording: Wording) -> str:
    """ "Alves" of "the Alves biographer Eva Lind" tells only which biographer is meant."""
    word = passage.sentence.words[passage.head]
    within = word.dep in ("compound", "nmod", "amod") and word.head not in passage.places
    named = passage.fact.kind in CUT_NAMES and BLANK in wording.stem
    return "The answer only describes the word after it." if within and named else ""


def is_the_subject(passage: Passage, wording: Wording) -> str:
    """Whom every sentence of the document is about need not be asked for."""
    about = passage.names.first(passage.fact.value) in passage.told.of_title
    return "The answer is whom the whole document is about." if about else ""


def cut_short(passage: Passage, wording: Wording) -> str:
    """A name or number goes on after the answer: "State Route" of "State Route 41"."""
    after = passage.places[-1] + 1
    words = passage.sentence.words
    if after >= len(words) or passage.fact.kind not in CUT_NAMES | {Kind.ROLE}:
        return ""
    goes_on = words[after].pos in ("PROPN", "NUM") and words[after].text[0].isalnum()
    begun = passage.places[0] > 0 and _belongs(passage, passage.places[0] - 1)
    tied = words[after].text in ("-", "–", "/") and not words[after - 1].spaced
    joined = tied or words[after].text in ("№", "No.") or _owns_name(passage, after)
    return "The answer looks cut short." if goes_on or joined or begun else ""


def _owns_name(passage: Passage, after: int) -> bool:
    """ "Kew's Garden Club" may be one name; of a person what follows is what he or she has or made."""
    words = passage.sentence.words
    owns = after + 1 < len(words) and words[after].text in ("'s", "’s")
    return owns and passage.fact.kind not in (Kind.PERSON, Kind.ROLE)


def _belongs(passage: Passage, at: int) -> bool:
    """A hyphen, or the first name that a surname lacks; a title, a post, a people or a party is no part of a name."""
    before, mention = passage.sentence.words[at], passage.sentence.mention_at(at)
    if before.pos == "PROPN" and passage.fact.value.split()[0].lower() in PARTICLES:
        return True
    first_name = before.dep == "compound" and before.pos == "PROPN" and before.head in passage.places
    titled = is_role(before) or before.lower.rstrip(".") in TITLES
    if at > 0 and before.text[0].isupper() and before.pos in SMALL_IN_TITLES:
        return True
    own = passage.fact.kind in (Kind.PERSON, Kind.ROLE) and mention is not None and mention.label == "NORP"
    return before.text in ("-", "–", "/") or (first_name and not titled and not own)


def shares_year(passage: Passage, wording: Wording) -> str:
    """ "From April to July 1917": the year is that of both months; so with "the mid and late 1950s"."""
    words, first = passage.sentence.words, passage.places[0]
    before = [word.text for word in words[max(0, first - 3) : first]]
    months = passage.fact.kind == Kind.DATE and words[first].text in MONTHS and len(before) > 1
    shared = months and before[-1].lower() in ("to", "until", "and", "–", "-", "or") and before[-2] in MONTHS
    if passage.fact.kind == Kind.DATE and len(before) > 1 and before[-1].lower() == "and" and _is_part(before[-2]):
        return "Its decade or century is that of another part as well."
    return "Its year is that of another month as well." if shared else ""


def _is_part(word: str) -> bool:
    """ "The mid and late 1950s", "the 19th and early 20th century"."""
    return word.lower() in ("early", "mid", "late") or ORDINAL.fullmatch(word) is not None


def among_other_days(passage: Passage, wording: Wording) -> str:
    """ "Signed on 24 July, 26 November and 12 February": the sentence tells of more days than the one asked for."""
    found = DAY_WITHOUT_YEAR.search(wording.stem) if passage.fact.kind == Kind.DATE else None
    return f"The sentence also tells of {found[0]}." if found else ""


def only_dates_statement(passage: Passage, wording: Wording) -> str:
    before = passage.document.text[passage.fact.source.start : passage.fact.answer.start].lower()
    of_statement = before.replace("(", " ").split()[-2:] == ["as", "of"]
    return "“As of” only says when the statement was made." if of_statement else ""


def one_of_listed_years(passage: Passage, wording: Wording) -> str:
    """ "In 1921, _____, 1930 and 1946" is not worth learning, "in _____ and 1932" can be guessed, and each of them
    answers a question that leaves the others out."""
    if passage.fact.kind != Kind.DATE or not BARE_YEAR.fullmatch(passage.fact.value):
        return ""
    years = _years_together(passage)
    shown = BLANK in wording.stem or str(years[0]) in wording.stem
    if len(years) == NEIGHBOURS and shown:
        return "The year beside it gives it away." if abs(years[1] - years[0]) == 1 else ""
    return "It is one of several years that the sentence names together." if len(years) > 1 else ""


def _years_together(passage: Passage) -> list[int]:
    """The answer and the years that are joined to it by nothing but commas and "and"."""
    words, first, last = passage.sentence.words, passage.places[0], passage.places[-1]
    while first > 0 and _goes_on_list(words[first - 1]):
        first -= 1
    while last + 1 < len(words) and _goes_on_list(words[last + 1]):
        last += 1
    return [int(word.text) for word in words[first : last + 1] if BARE_YEAR.fullmatch(word.text)]


def _goes_on_list(word: Word) -> bool:
    return word.text in (",", "and", "or") or BARE_YEAR.fullmatch(word.text) is not None


def of_bystander(passage: Passage, wording: Wording) -> str:
    """The years of life of somebody whom the sentence only mentions: "married Ann Lee (1901–1980)"."""
    sentence, text = passage.sentence, passage.document.text
    if passage.fact.kind != Kind.DATE:
        return ""
    for mention in sentence.mentions:
        start, end = sentence.words[mention.last - 1].span.end, passage.fact.answer.end
        within = mention.label == PERSON and LIFE.fullmatch(text[start:end])
        closed = within and CLOSES_LIFE.match(text[end:])
        if closed and sentence.words[sentence.head(mention)].dep not in SUBJECTS:
            return f"The years of life of {sentence.name(mention)} are beside the point of the sentence."
    return ""
