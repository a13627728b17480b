"""What a stem leaves unsaid: of whom a share is, whom somebody refused, ten of what, between whom there is trade."""

import re

from quizapp.authoring.context.definites import BUILDINGS, OF_MANY, tells_which
from quizapp.authoring.context.passage import LeadIn, Passage
from quizapp.authoring.gates.surface import words_of
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import AUXILIARIES, SUBJECTS
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Mention, Sentence

NEEDING = frozenset("refuse narrate sign decline reject ratify follow ensue".split())
"""Verbs that leave a reader asking: whom or what?"""
SAID = frozenset("dobj dative ccomp xcomp prep agent prt oprd attr".split())
TEMPORAL = frozenset("in on at during after before until by from since".split())
CLAUSES = frozenset("ccomp advcl parataxis conj".split())
OF_TWO = frozenset("trade ties relations talks negotiations".split())
MUTUAL = frozenset({"bilateral", "mutual"})
OTHER_SIDE = frozenset("with between to from among".split())
OF_A_SHARE = re.compile(r"(?:%|percent|per cent) of\b")
SHARE_ASKED = re.compile(r"\bpercentage of\b")
NAMED = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.EVENT})
ADJUNCTS = frozenset({Kind.EVENT, Kind.PLACE, Kind.DATE})
RELATING = frozenset("after before following subsequent prior despite because since upon".split())
PARTS = frozenset(
    "column colonnade wall roof dome facade façade nave aisle altar portico porch pediment frieze stylobate cella apse "
    "choir steeple spire transept ceiling staircase foundation courtyard tower".split()
)
"""Of buildings."""
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
DESCRIBING = frozenset({"appos", "acl", "relcl"})
ERAS = frozenset({"BC", "B.C", "B.C.", "BCE", "AD", "CE"})
FEW = 2
COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
NUMBER_SLOTS = frozenset({*SUBJECTS, "dobj"})


def without_object(passage: Passage, wording: Wording) -> str:
    """ "Four printers refused": what?"""
    sentence, kept = passage.sentence, set(words_of(wording.stem))
    if passage.lead_in:
        return ""
    for at, word in enumerate(sentence.words):
        asked = word.lemma in NEEDING and {word.text, word.lemma} & kept
        if asked and _states(sentence, at) and _lacks_object(sentence, at):
            return f"“{word.text}” does not say whom or what."
    return ""


def part_of_nothing(passage: Passage, wording: Wording) -> str:
    """ "The number of columns was ten": of which building?"""
    sentence, kept = passage.sentence, set(words_of(wording.stem))
    above = passage.lead_in and _names_building(passage.lead_in)
    if above or passage.antecedent or any(_is_shown(passage, mention, kept) for mention in sentence.mentions):
        return ""
    own = [at for subject in sentence.children(sentence.root, *SUBJECTS) for at in sentence.subtree(subject)]
    parts = [word for word in (sentence.words[at] for at in own) if word.lemma in PARTS and word.text in kept]
    return f"“{parts[0].text}” does not say of what building." if parts else ""


def _names_building(shown: LeadIn) -> bool:
    """Or has another name that is a noun: not "Tuscan" alone."""
    return bool(BUILDINGS & shown.nouns) or any(name.lower().split()[-1] in shown.nouns for name in shown.names)


def _is_shown(passage: Passage, mention: Mention, kept: set[str]) -> bool:
    """A place, person or thing with a name of its own, beside the answer."""
    words = passage.sentence.words[mention.first : mention.last]
    named = any(word.pos == "PROPN" for word in words) and mention.first not in passage.places
    return named and any(word.text in kept for word in words)


def _states(sentence: Sentence, verb: int) -> bool:
    """It is the main verb, or one of those beside it."""
    word = sentence.words[verb]
    beside = word.dep == "conj" or (word.dep in ("ccomp", "parataxis") and verb < sentence.root)
    return verb == sentence.root or (beside and word.head == sentence.root)


def _lacks_object(sentence: Sentence, verb: int) -> bool:
    """A clause before it may tell: "Some treaties were signed in 1649; others followed"."""
    if sentence.children(verb, "nsubjpass", "auxpass") or sentence.words[verb].pos != "VERB":
        return False
    around = [sentence.words[c] for c in sentence.children(verb)]
    said = any(word.dep in SAID and not (word.dep == "prep" and word.lower in TEMPORAL) for word in around)
    before = any(word.dep in CLAUSES and c < verb for c, word in zip(sentence.children(verb), around, strict=True))
    return not said and not before


def share_of_nobody(passage: Passage, wording: Wording) -> str:
    """ "5% speak other languages": of whom?"""
    sentence = passage.sentence
    above = passage.lead_in and OF_A_SHARE.search(passage.lead_in.text)
    for at in sentence.children(sentence.root, *SUBJECTS):
        bare = sentence.words[at].text in ("%", "percent") and not sentence.children(at, "prep")
        if bare and at < sentence.root and not above and not OF_A_SHARE.search(sentence.phrase(range(at))):
            return "It does not say of whom or what the share is."
    return ""


def number_of_nothing(passage: Passage, wording: Wording) -> str:
    """ "Found ten set in the state": ten of what?"""
    sentence, kept = passage.sentence, words_of(wording.stem)
    for at, word in enumerate(sentence.words):
        if word.dep not in NUMBER_SLOTS or word.pos != "NUM" or word.lower not in COUNTS:
            continue
        counted = any(w.dep == "nummod" for w in sentence.words[:at]) or sentence.children(at, "prep")
        counted = counted or any(w.text.endswith("s") for w in sentence.words[at + 1 : at + 2])
        if word.text in kept and at not in passage.places and not counted and not passage.lead_in:
            return f"“{word.text}” does not say of what."
    return ""


def superlative_of_nothing(passage: Passage, wording: Wording) -> str:
    """ "The highest is 34 metres": the highest what?"""
    sentence = passage.sentence
    for at in sentence.children(sentence.root, *SUBJECTS):
        alone = sentence.words[at].tag in ("JJS", "JJR") and not sentence.children(at, "prep")
        if alone and sentence.words[at].text in words_of(wording.stem) and not passage.lead_in:
            return f"“The {sentence.words[at].text}” does not say of what."
    return ""


def of_noun_before(passage: Passage, wording: Wording) -> str:
    """ "Wrote the play after her studies in Bergen": the place is that of the studies, whatever the parser holds."""
    sentence, before = passage.sentence, passage.sentence.words[passage.head].head
    if passage.fact.kind not in ADJUNCTS or sentence.words[before].dep != "prep" or "?" not in wording.stem:
        return ""
    noun = before - 1
    if noun < 0 or sentence.words[noun].dep != "pobj":
        return ""
    governing = sentence.words[sentence.words[noun].head]
    relates = governing.lower in RELATING or sentence.words[governing.head].lower in RELATING
    return f"It may tell more of “{sentence.words[noun].text}” than of what was done." if relates else ""


def without_other_side(passage: Passage, wording: Wording) -> str:
    """ "Bilateral trade reached US$5 million": with whom?"""
    sentence = passage.sentence
    for at in sentence.children(sentence.root, *SUBJECTS):
        mutual = any(sentence.words[c].lower in MUTUAL for c in sentence.children(at, "amod"))
        beside = (*sentence.subtree(at), *sentence.children(sentence.root, "prep"))
        told = any(sentence.words[c].lower in OTHER_SIDE for c in beside)
        if mutual and sentence.words[at].lower in OF_TWO and not told and not passage.lead_in:
            return f"“{sentence.words[at].text}” does not say with whom."
    return ""


def one_such(passage: Passage, wording: Wording) -> str:
    """ "A friend of hers was _____": others would fit as well."""
    sentence, root = passage.sentence, passage.sentence.root
    named = passage.fact.kind in NAMED or (passage.fact.kind == Kind.ROLE and BLANK in wording.stem)
    if not named or sentence.words[root].lemma != "be":
        return ""
    subjects = [at for at in sentence.children(root, "nsubj") if _is_indefinite(sentence, at)]
    told = {at for slot in sentence.children(root, "attr") for at in (slot, *sentence.children(slot, "appos"))}
    return "Others would fit as well." if subjects and told & set(passage.places) else ""


def one_of_its_sort(passage: Passage, wording: Wording) -> str:
    """ "A church of Saint Olav was built in 1931": where, and of how many? "The _____ is a feast of Norway": which?"""
    sentence = passage.sentence
    subjects = sentence.children(sentence.root, *SUBJECTS)
    if passage.lead_in or len(subjects) != 1:
        return ""
    unsaid = _is_unplaced(passage, subjects[0]) or _is_thin(passage, subjects[0])
    return "Others of its sort would fit as well." if unsaid else ""


def _is_unplaced(passage: Passage, at: int) -> bool:
    """Nothing but the answer or a date stands beside "a church", or "a feast similar to ...", which was built."""
    sentence, own = passage.sentence, set(passage.sentence.subtree(at))
    past = any(sentence.words[c].tag == "VBD" for c in (sentence.root, *sentence.children(sentence.root, *AUXILIARIES)))
    if not past or not _is_indefinite(sentence, at) or any(sentence.words[c].dep in DESCRIBING for c in own):
        return False
    outside = (m for m in sentence.mentions if m.label != "DATE" and m.first not in own | set(passage.places))
    names = [word for m in outside for word in sentence.words[m.first : m.last] if word.pos == "PROPN"]
    likened = any(sentence.words[c].lower == "similar" for c in sentence.children(at, "amod"))
    return (likened or sentence.words[at].lemma in OF_MANY) and all(word.text in ERAS for word in names)


def _is_thin(passage: Passage, at: int) -> bool:
    """The answer, or what is told by it alone, was "a feast of Norway" and no more."""
    sentence, root = passage.sentence, passage.sentence.root
    told = [c for c in sentence.children(root, "attr") if _is_indefinite(sentence, c)]
    if not told or not set(sentence.subtree(at)) & set(passage.places) or passage.fact.kind not in NAMED:
        return False
    beside = [word for word in sentence.words[root + 1 :] if word.pos in CONTENT]
    return sentence.words[root].lemma == "be" and len(beside) <= FEW


def _is_indefinite(sentence: Sentence, at: int) -> bool:
    return any(sentence.words[c].lower in ("a", "an") for c in sentence.children(at, "det"))


def name_left_out(passage: Passage, wording: Wording) -> str:
    """ "His wife" of "his wife, Ana Duarte"; "a radio play" of "a radio play, directed by Rui Alves"."""
    sentence, kept = passage.sentence, set(words_of(wording.stem))
    if BLANK in wording.stem:
        return ""
    for at, noun in enumerate(sentence.words):
        if noun.pos != "NOUN" or noun.text not in kept or at in passage.places:
            continue
        lost = [c for c in _telling(sentence, at) if not kept & {sentence.words[w].text for w in _name_in(sentence, c)}]
        if lost and not set(sentence.subtree(lost[0])) & set(passage.places):
            return f"The question leaves out which “{noun.text}” it is."
    return ""


def _telling(sentence: Sentence, noun: int) -> list[int]:
    """Names beside "his wife" or "a play", and a clause with a name beside "a play" that is the subject."""
    if any(sentence.words[c].tag == "PRP$" for c in sentence.children(noun, "poss")):
        told = any(tells_which(sentence, c) for c in sentence.children(noun, "amod"))
        return [c for c in sentence.children(noun, "appos") if sentence.mention_at(c) and not told]
    if not _is_indefinite(sentence, noun) or sentence.words[noun].dep not in SUBJECTS:
        return []
    behind = [c for c in sentence.subtree(noun) if sentence.words[c].dep in ("appos", "acl", "relcl")]
    return [c for c in behind if _name_in(sentence, c)]


def _name_in(sentence: Sentence, at: int) -> list[int]:
    return [word for word in sentence.subtree(at) if sentence.mention_at(word)]


def measure_of_nothing(passage: Passage, wording: Wording) -> str:
    """ "Over 34 inches" after "over 50 inches of rain": the question must say of what."""
    sentence, places = passage.sentence, passage.places
    units = [at for at in places if sentence.words[at].pos == "NOUN"]
    asked = BLANK not in wording.stem and not SHARE_ASKED.search(wording.stem) and passage.fact.kind == Kind.QUANTITY
    if not asked or not units or _is_of_something(sentence, units[-1]):
        return ""
    alike = [at for at in range(places[0]) if sentence.words[at].lemma == sentence.words[units[-1]].lemma]
    told = any(_is_of_something(sentence, at) for at in alike)
    return f"“{sentence.words[units[-1]].text}” does not say of what." if told else ""


def _is_of_something(sentence: Sentence, at: int) -> bool:
    return any(sentence.words[c].lower == "of" for c in sentence.children(at, "prep"))
