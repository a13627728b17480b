"""What a teacher decides and no program."""

from quizapp.authoring.gates.reference import ASKED_BY_NAME
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Flag
from quizapp.facts.tact import SENSITIVE, contentious


def sensitive(passage: Passage, wording: Wording) -> str:
    flagged = Flag.SENSITIVE in passage.fact.flags or SENSITIVE.search(wording.stem)
    return "It touches on death, injury, captivity or violence; a teacher should decide." if flagged else ""


def blames(passage: Passage, wording: Wording) -> str:
    """Who did, paid or suffered it is not made the answer."""
    asks_who = passage.fact.kind in ASKED_BY_NAME
    found = contentious(passage.fact.source.of(passage.document.text)) if asks_who else None
    return f"It would make a party to the matter (“{found[0]}”) the answer; a teacher should decide." if found else ""
