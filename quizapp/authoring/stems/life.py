"""Questions for when somebody was born, from the dates set beside the name."""

import re

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.stems.date import AT_THE_TIME, spellings
from quizapp.authoring.wording import Wording
from quizapp.facts.dates import parse_date
from quizapp.facts.mentions import PERSON

OPENS = re.compile(r"(?:,[^,()]{2,40},?)?\s?\((?:born|b\.|né|née)?\s?$", re.IGNORECASE)
GOES_ON = re.compile(r"\s?(?:[–—-]\s?\S|\))")
LONGEST_BETWEEN = 50


def word_birth(passage: Passage) -> Wording | None:
    """ "Ann Lee (3 May 1901 – 9 June 1980) was a botanist": the first date is the day of birth."""
    text, answer = passage.document.text, passage.fact.answer
    date, name = parse_date(passage.fact.value), _name_before(passage)
    after = text[answer.end : answer.end + LONGEST_BETWEEN]
    if date is None or date.part or not name or not GOES_ON.match(after):
        return None
    stem = f"{AT_THE_TIME[date.granularity].capitalize()} was {name} born?"
    return Wording(stem, passage.fact.value, spellings(date))


def _name_before(passage: Passage) -> str:
    """Of the person whose name the bracket with the date follows."""
    sentence, text = passage.sentence, passage.document.text
    for mention in sentence.mentions:
        end = sentence.words[mention.last - 1].span.end
        between = text[end : passage.fact.answer.start]
        if mention.label == PERSON and mention.last - mention.first > 1 and OPENS.fullmatch(between):
            return sentence.name(mention)
    return ""
