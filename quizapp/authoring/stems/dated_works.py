"""Questions for the year of a work: "the novel Harbour Lights (1923)", "the 1923 novel Harbour Lights"."""

import re

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.dates import Granularity, parse_date
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.parsed import Mention, Sentence, Word

BOOKS = "novel novella book memoir biography autobiography treatise".split()
"""A year beside one of these is when it was published."""
OTHER_KINDS = (
    "film movie documentary album song play poem essay story screenplay symphony opera concerto sonata ballet "
    "oratorio painting portrait fresco mural musical sculpture feature thriller comedy western drama hit series"
).split()
KINDS = {form: kind for kind in (*BOOKS, *OTHER_KINDS) for form in (kind, f"{kind}s")}
TITLED = frozenset({"WORK_OF_ART", "PRODUCT", "LAW", UNKNOWN})
"""Labels of names that a year in brackets dates: of a person or a body it may be of anything, unless the sentence
lists works with their years."""
QUOTES = frozenset('"“”')
SMALL = frozenset({"of", "to", "in"})
WITHIN_TITLES = frozenset({"of", "the"})
IN_GROUP = frozenset({"NOUN", "PROPN", "ADJ"})
LISTED = re.compile(r"\((?:1\d{3}|20\d{2})\)")
FEWEST_LISTED = 2
LONGEST_GROUP = 6


def word_year(passage: Passage) -> Wording | None:
    date = parse_date(passage.fact.value)
    if date is None or date.granularity != Granularity.YEAR or date.part:
        return None
    work = _titled_before(passage) or _titled_behind(passage) or _titled_beside(passage)
    if not work or passage.sentence.phrase(range(len(passage.sentence.words))).count(work.removeprefix("the ")) > 1:
        return None
    published = any(word in BOOKS for word in work.split()[:LONGEST_GROUP])
    asked = f"In which year was {work} published?" if published else f"From which year does {work} date?"
    return Wording(asked, passage.fact.value)


def _titled_before(passage: Passage) -> str:
    """The title right before a bracket that holds nothing but the year, with the kind of work where that is told."""
    words, first, after = passage.sentence.words, passage.places[0], passage.places[-1] + 1
    if first < 2 or words[first - 1].text != "(" or after >= len(words) or words[after].text != ")":
        return ""
    quoted = words[first - 2].text in QUOTES
    mention = passage.sentence.mention_at(first - 3 if quoted and first > 2 else first - 2)
    kind = _kind_beside(passage.sentence, mention.first) if mention else ""
    if mention is None or not _is_title(passage.sentence, mention, kind):
        return ""
    title = passage.sentence.phrase(range(_title_start(passage.sentence, mention.first), mention.last))
    title = f'"{title}"' if quoted else title
    return f"the {kind} {title}" if kind else title


def _title_start(sentence: Sentence, at: int) -> int:
    """Names of works hold small words: the name before "of" or "to" belongs to it, and a "The" with its capital; but
    not "saw Ann Lee in Late Snow"."""
    words = sentence.words
    while at > 2 and words[at - 1].lower in SMALL and words[at - 2].text[0].isupper() and words[at - 2].pos == "PROPN":
        if words[at - 1].lower == "in" and words[at - 3].text[0].isupper():
            break
        at -= 2
    return at - 1 if at > 1 and words[at - 1].text == "The" else at


def _is_title(sentence: Sentence, mention: Mention, kind: str) -> bool:
    listed = kind and len(LISTED.findall(sentence.phrase(range(len(sentence.words))))) >= FEWEST_LISTED
    return sentence.words[mention.first].text[0].isupper() and (mention.label in TITLED or bool(listed))


def _kind_beside(sentence: Sentence, at: int) -> str:
    """The nearest noun before it that names a kind of work, or the one behind it in "and other films"."""
    words = sentence.words
    nouns = [here for here in range(at - 1, -1, -1) if words[here].lower in KINDS and words[here].pos == "NOUN"]
    before = [words[here].lower for here in nouns if words[here + 1].lower != "of"]
    others = [words[here + 1].lower for here in range(at, len(words) - 1) if words[here].lower == "other"]
    return next((KINDS[word] for word in (*before, *others) if word in KINDS), "")


def _titled_behind(passage: Passage) -> str:
    """ "The 1923 horror film Harbour Lights", "Ana Duarte's 1923 album, Harbour Lights"."""
    sentence, first = passage.sentence, passage.places[-1] + 1
    end = group_end(sentence, first)
    kinds = [at for at in range(first, min(end, first + LONGEST_GROUP)) if sentence.words[at].lower in KINDS]
    owner = owner_before(passage)
    if not kinds or not owner:
        return ""
    comma = kinds[0] + 1 < len(sentence.words) and sentence.words[kinds[0] + 1].text == ","
    title = _title_from(sentence, kinds[0] + 1 + comma)
    return f"{owner} {sentence.phrase(range(first, kinds[0] + 1))} {title}" if title else ""


def _titled_beside(passage: Passage) -> str:
    """ "Harbour Lights, a short film of 1931"."""
    sentence, at = passage.sentence, passage.places[0] - 2
    words = sentence.words
    if at < 3 or words[at + 1].lower != "of" or words[at].lower not in KINDS:
        return ""
    start = at - 1
    while start > 1 and is_in_group(words[start]):
        start -= 1
    beside = start > 1 and words[start].lower in ("a", "an") and words[start - 1].text == ","
    mention = sentence.mention_at(start - 2) if beside else None
    if mention is None or mention.label == PERSON or mention.last != start - 1:
        return ""
    title = sentence.phrase(range(_title_start(sentence, mention.first), mention.last))
    return f"the {sentence.phrase(range(start + 1, at + 1))} {title}"


def _title_from(sentence: Sentence, at: int) -> str:
    """Words with capitals or figures, and small ones between them; in quotation marks or without."""
    words = sentence.words
    if at < len(words) and words[at].text in QUOTES and (mention := sentence.mention_at(at + 1)):
        return f'"{sentence.name(mention)}"'
    end = at
    for here in range(at, len(words)):
        if words[here].text[0].isupper() or words[here].text.isdigit():
            end = here + 1
        elif words[here].lower not in WITHIN_TITLES and words[here].text not in ("'s", "’s", "-"):
            break
    mention = sentence.mention_at(at) if end > at else None
    end = max(end, mention.last) if mention and mention.first == at else end
    person = mention is not None and mention.label == PERSON and mention.last == end and end - at > 1
    return "" if person or end == at else sentence.phrase(range(at, end))


def group_end(sentence: Sentence, first: int) -> int:
    """Behind the last of the nouns, names and adjectives that stand together from `first` on."""
    at = first
    while at < len(sentence.words) and is_in_group(sentence.words[at]):
        at += 1
    return at


def is_in_group(word: Word) -> bool:
    return word.pos in IN_GROUP or word.tag == "VBN" or word.text in "-–"


def owner_before(passage: Passage) -> str:
    """What determines the noun that the date stands before: "the", or the name in "Ana Duarte's"; empty where that is
    anything else, or points back."""
    sentence, before = passage.sentence, passage.places[0] - 1
    while before >= 0 and (sentence.words[before].pos == "ADJ" or sentence.words[before].dep in ("amod", "punct")):
        before -= 1
    if before < 0:
        return ""
    word = sentence.words[before]
    if word.lower == "the":
        return "the"
    mention = sentence.mention_at(before - 1) if before and word.text in ("'s", "’s") else None
    return sentence.phrase(range(mention.first, before + 1)) if mention else ""
