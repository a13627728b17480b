"""Who said, described or praised something."""

from collections.abc import Iterator

from quizapp.facts.found import Found, overlaps
from quizapp.facts.framing import REPORTING
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence
from quizapp.facts.tact import CLAIMING
from quizapp.facts.type_words import BODY

JUDGING = frozenset("describe call praise characterise characterize regard consider compare dismiss recommend".split())
ARGUING = (REPORTING - {"believe", "tell", "add"} - CLAIMING) | frozenset(
    "recall remark observe propose predict conclude".split()
)
SPEAKERS = {PERSON: Kind.PERSON, BODY: Kind.ORGANISATION}
TOLD = frozenset({"dobj", "ccomp", "prep", "oprd", "xcomp"})


def find_sayings(sentence: Sentence, taken: list[Found]) -> Iterator[Found]:
    """The person or body that is the subject of the sentence's own verb of saying; `taken` are facts already found."""
    root = sentence.root
    verb = sentence.words[root]
    if verb.lemma not in JUDGING | ARGUING or verb.tag not in ("VBD", "VBZ", "VBN"):
        return
    told = sentence.children(root, *(TOLD if verb.lemma in JUDGING else ("ccomp",)))
    for at in sentence.children(root, "nsubj"):
        mention = sentence.mention_at(at)
        if mention is None or mention.label not in SPEAKERS or not told:
            continue
        span = sentence.extent(mention.first, mention.last)
        if not any(overlaps(span, found.answer) for found in taken):
            yield Found(SPEAKERS[mention.label], sentence.name(mention), span)
