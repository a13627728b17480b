"""Who said, described or praised something."""

from collections.abc import Iterator

from quizapp.facts.found import Found, overlaps
from quizapp.facts.framing import REPORTING
from quizapp.facts.mentions import PERSON
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence
from quizapp.facts.tact import CLAIMING

JUDGING = frozenset("describe call praise characterise characterize regard consider compare dismiss recommend".split())
ARGUING = (REPORTING - {"believe", "tell", "add"} - CLAIMING) | frozenset(
    "recall remark observe propose predict conclude".split()
)
TOLD = frozenset({"dobj", "ccomp", "prep", "oprd", "xcomp"})


def find_sayings(sentence: Sentence, taken: list[Found]) -> Iterator[Found]:
    """The person who is the subject of the sentence's own verb of saying; `taken` are facts already found."""
    root = sentence.root
    verb = sentence.words[root]
    if verb.lemma not in JUDGING | ARGUING or verb.tag not in ("VBD", "VBZ", "VBN"):
        return
    told = sentence.children(root, *(TOLD if verb.lemma in JUDGING else ("ccomp",)))
    for at in sentence.children(root, "nsubj"):
        mention = sentence.mention_at(at)
        if mention is None or mention.label != PERSON or not told:
            continue
        span = sentence.extent(mention.first, mention.last)
        if not any(overlaps(span, found.answer) for found in taken):
            yield Found(Kind.PERSON, sentence.name(mention), span)
