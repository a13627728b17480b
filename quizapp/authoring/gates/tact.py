"""What a teacher decides and no program."""

import re

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.model import Flag, Kind
from quizapp.facts.tact import PAYING, SENSITIVE, contentious

REFUSING = re.compile(r"\b(?:refus\w*|reject\w*|block\w*|den(?:y|ied|ies)|ban(?:s|ned|ning)?)\b", re.IGNORECASE)
PARTIES = frozenset({Kind.PERSON, Kind.ORGANISATION})


def sensitive(passage: Passage, wording: Wording) -> str:
    flagged = Flag.SENSITIVE in passage.fact.flags or SENSITIVE.search(wording.stem)
    return "It touches on death, injury, captivity or violence; a teacher should decide." if flagged else ""


def blames(passage: Passage, wording: Wording) -> str:
    """Blame, violence, crime and funding: who did, said, paid or suffered it is left to a teacher. A place where it
    happened is no party, a country that acts is; the holder of a post is none, where only the post is asked for."""
    found = None
    if passage.fact.kind == Kind.PLACE and _acts(passage):
        text = passage.fact.source.of(passage.document.text)
        found = contentious(text) or REFUSING.search(text)
    elif passage.fact.kind in PARTIES:
        found = contentious(passage.fact.source.of(passage.document.text))
    elif passage.fact.kind == Kind.ROLE:
        found = contentious(wording.stem)
    if found is None:
        return ""
    return (
        f"The answer would name a party to the conflict (the sentence speaks of “{found[0]}”): a teacher should decide."
    )


def names_operation(passage: Passage, wording: Wording) -> str:
    """The name of a military operation is what one side calls it."""
    named = passage.fact.kind == Kind.EVENT and passage.fact.value.split()[0] == "Operation"
    return "The answer is one side’s name of a military operation; a teacher should decide." if named else ""


def excuses(passage: Passage, wording: Wording) -> str:
    """A reason that speaks of violence or blame is one party's word against another's."""
    found = contentious(passage.fact.value) if passage.fact.kind == Kind.REASON else None
    if found is None:
        return ""
    return f"The reason given speaks of blame, violence, crime or money (“{found[0]}”): a teacher should decide."


def _acts(passage: Passage) -> bool:
    word = passage.sentence.words[passage.head]
    return word.dep in SUBJECTS or passage.sentence.words[word.head].dep == "agent"


def pays_still(passage: Passage, wording: Wording) -> str:
    """A payment that goes on is a claim of the day on which it was written."""
    words = passage.sentence.words
    above = [words[at] for at in passage.sentence.ancestors(passage.head)]
    pays = any(word.lemma in PAYING and word.tag in ("VBZ", "VBP") for word in above)
    held = passage.fact.kind == Kind.AMOUNT and pays
    return "Who pays whom, and how much, is a claim that goes on; a teacher should decide." if held else ""
