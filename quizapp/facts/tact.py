"""Words that make a statement one to handle with care."""

import re
from collections.abc import Sequence
from functools import lru_cache

from quizapp.facts.model import Flag
from quizapp.facts.parsed import Sentence, Word

SENSITIVE = re.compile(
    r"\b(?=\w)"  # else each word is looked for at the ends of words as well
    r"(?:die[sd]?|dying|dead|deaths?|kill(?:s|ed|ing|ings)?|murder\w*|assassinat\w*|execut(?:ed|ions?)|suicides?"
    r"|hanged|wound(?:s|ed|ing)|injur\w+|casualt\w+|hostages?|captiv\w+|kidnap\w*|abduct\w*|prisoners?|imprison\w*"
    r"|tortur\w*|massacre\w*|genocid\w*|bomb(?:s|ed|ing|ings|ardment)?|airstrikes?|shell(?:ed|ing)|shootings|shot dead"
    r"|attack(?:s|ed|ing|ers?)?|rap(?:e|ed|es|ist)|terror\w*|victims?|famine|starv\w+|atrocit\w+|lynch\w*"
    r"|holocaust|enslav\w+|slaves?|slavery|lost (?:his|her|their) li(?:fe|ves)|perish\w*|fatal\w*"
    r"|concentration camps?|overdos\w+|cancer|expell?ed|expulsions?|deport\w+|evict\w+|persecut\w+"
    r"|clash(?:es|ed)|graffiti\w*|vandal\w+|desecrat\w+)\b",
    re.IGNORECASE,
)
DOUBTFUL = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|disputed|according to reports)\b",
    re.IGNORECASE,
)
AT_WRITING = re.compile(
    r"\b(?:now|today|currently|nowadays|presently|so far|to date|at present|recent|recently)\b"
    r"|^(?:Now|Today|Currently|At present|Recently)\b"
)
"""What is so when the document is written and may not be so when it is read."""
BLAME = (
    r"condemn\w*|denounc\w+|criticis\w+|criticiz\w+|accus\w+|blam(?:e|es|ed|ing)|rebuk\w+|deplor\w+|censur\w+"
    r"|lashed out|boycott\w*|not to cooperate"
)
VIOLENCE = (
    r"rockets?|missiles?|clash(?:es|ed)?|violen\w+|soldiers?|militants?|attack(?:s|ed|ing|ers?)?|assault\w*"
    r"|target(?:s|ed|ing)|destroy\w*|damag\w+"
)
CRIME = (
    r"corrupt\w*|crimes?|criminal\w*|convict\w*|guilty|graffiti\w*|robb(?:ed|ery|eries|ing)|stole|steal\w*|stolen|theft"
    r"|brib\w+|fraud\w*|smuggl\w+|arrest(?:s|ed|ing)?"
)
FUNDING = r"pays?|paid|payments?|receives?|fund(?:s|ed|ing)|financ(?:e|es|ed|ing)|bankroll\w*|sponsor(?:s|ed|ing)"
CONTENTIOUS = re.compile(rf"\b(?=\w)(?:{BLAME}|{VIOLENCE}|{CRIME}|{FUNDING})\b", re.IGNORECASE)
CLAIMING = frozenset({"claim", "allege", "accuse", "purport"})
PAYING = frozenset({"pay", "fund", "finance", "bankroll", "receive", "subsidise", "subsidize", "sponsor", "donate"})


@lru_cache(maxsize=256)
def contentious(text: str) -> re.Match[str] | None:
    """The first word by which a statement is one of blame, violence, crime or funding; None for a neutral one.

    Who says such a thing is always told, and a person or body is not made the answer to it without a teacher. A
    neutral act, such as to govern, to ask somebody to do something, to visit or to open, may be asked.
    """
    return CONTENTIOUS.search(text)


def tact_flags(sentence: Sentence, places: Sequence[int]) -> tuple[Flag, ...]:
    """Of the words at `places`, those of the statement itself."""
    text = sentence.phrase(places)
    flags = []
    if SENSITIVE.search(text):
        flags.append(Flag.SENSITIVE)
    if DOUBTFUL.search(text) or any(_claims_or_pays(sentence.words[at]) for at in places):
        flags.append(Flag.DISPUTED)
    if AT_WRITING.search(text):
        flags.append(Flag.DATED)
    return tuple(flags)


def _claims_or_pays(word: Word) -> bool:
    """Who pays whom is a claim, whoever makes it."""
    return word.lemma in CLAIMING and word.pos == "VERB" or word.lemma in PAYING and word.tag in ("VBZ", "VBP", "VBD")
