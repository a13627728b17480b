"""What a teacher decides and no program."""

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording
from quizapp.facts.model import Flag, Kind
from quizapp.facts.tact import SENSITIVE, contentious

PARTIES = frozenset({Kind.PERSON, Kind.ORGANISATION})


def sensitive(passage: Passage, wording: Wording) -> str:
    flagged = Flag.SENSITIVE in passage.fact.flags or SENSITIVE.search(wording.stem)
    return "It touches on death, injury, captivity or violence; a teacher should decide." if flagged else ""


def blames(passage: Passage, wording: Wording) -> str:
    """Blame, violence, crime and funding: who did, said, paid or suffered it is left to a teacher. A place where it
    happened is no party; neither is the holder of a post, where only the post is asked for."""
    found = None
    if passage.fact.kind in PARTIES:
        found = contentious(passage.fact.source.of(passage.document.text))
    elif passage.fact.kind == Kind.ROLE:
        found = contentious(wording.stem)
    if found is None:
        return ""
    return (
        f"The answer would name a party to the conflict (the sentence speaks of “{found[0]}”): a teacher should decide."
    )
