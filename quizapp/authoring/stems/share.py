"""Wh-questions for one of several shares: "37% of Angolans are Ovimbundu, 25% are Ambundu"."""

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import speaker_of_unnamed
from quizapp.authoring.stems.interrogative import lowered
from quizapp.authoring.stems.measure import PERCENT
from quizapp.authoring.stems.subject_names import named_subject
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.clauses import lean
from quizapp.facts.parsed import Sentence
from quizapp.facts.quantities import parse_quantity

BE = frozenset({"is", "are", "was", "were"})
LONGEST_GROUP, LONGEST_TOLD, LONGEST_AHEAD = 7, 8, 8
SAYING = frozenset({"according", "as", "with", "of", "to"})
ENDS = frozenset({",", ";", ".", ":", "(", ")", "–", "—"})
STATING = frozenset({"VERB", "AUX", "NUM", "ADP"})
REST = frozenset({"rest", "remainder", "others"})


def word_share(passage: Passage) -> Wording | None:
    """ "What percentage of Angolans are Ambundu?"."""
    quantity, ahead = parse_quantity(passage.fact.value), _ahead(passage)
    if quantity is None or quantity.noun not in PERCENT or ahead is None:
        return None
    asked = _of_group(passage.sentence, passage.places[-1] + 1) or _of_subject(passage)
    if not asked:
        return None
    stem = f"{ahead}, what percentage of {asked}?" if ahead else f"what percentage of {asked}?"
    key = passage.fact.value[:1].lower() + passage.fact.value[1:]
    accepted = tuple(name for name in dict.fromkeys((quantity.written, quantity.digits)) if name != key)
    return Wording(attributed(stem, passage.speaker or speaker_of_unnamed(passage, stem)), key, accepted)


def _of_group(sentence: Sentence, after: int) -> str:
    """ "Angolans are Ambundu", or "" where the share is said of no group."""
    group = _group(sentence, after) or (_group_before(sentence, after) if _word(sentence, after) in BE else None)
    verb = _verb(sentence, after + len(group) + 1 if group and _word(sentence, after) == "of" else after)
    told = _told(sentence, verb + 1) if group and _word(sentence, verb) in BE else None
    if group is None or told is None:
        return ""
    return " ".join(f"{sentence.phrase(group)} {_word(sentence, verb)} {sentence.phrase(told)}".split())


def _of_subject(passage: Passage) -> str:
    """ "The town was Lutheran" of "the town was 60% Lutheran, 20% Catholic"."""
    sentence, verb = passage.sentence, _verb_of_list(passage)
    subjects = sentence.children(verb, "nsubj") if verb is not None else ()
    told = _told(sentence, passage.places[-1] + 1)
    if verb is None or len(subjects) != 1 or told is None or any(sentence.words[at].pos in STATING for at in told):
        return ""
    subject = lean(sentence, subjects[0])
    named = named_subject(passage, subject)
    definite = sentence.words[subject[0]].lower == "the" and sentence.words[subjects[0]].lower not in REST
    if not named and not definite and not any(sentence.mention_at(at) for at in subject):
        return ""
    owner = named or lowered(sentence, subject)
    return f"{owner} {_word(sentence, verb)} {sentence.phrase(told)}".strip()


def _verb_of_list(passage: Passage) -> int | None:
    """The "was" right before the first share of the list in which the answer stands."""
    words = passage.sentence.words
    for at in range(passage.places[0] - 1, -1, -1):
        if words[at].lower in BE:
            first = at + 1 < len(words) and words[at + 1].pos == "NUM"
            return at if first or at + 1 == passage.places[0] else None
        if words[at].pos in ("VERB", "ADP", "AUX") or words[at].text == ";":
            return None
    return None


def _stands_behind_place(passage: Passage) -> bool:
    """ "In the lower valley 70% of the woods are gone": the question would lose where."""
    before = passage.sentence.words[: passage.places[0]][-1:]
    return any(word.pos in ("NOUN", "PROPN") for word in before)


def _verb(sentence: Sentence, at: int) -> int:
    """Behind the share and group that "and" joins: "40% of men and 30% of women are"."""
    if _word(sentence, at) != "and":
        return at
    return next((place for place in range(at, at + LONGEST_GROUP) if _word(sentence, place) in BE), at)


def _word(sentence: Sentence, at: int) -> str:
    return sentence.words[at].lower if at < len(sentence.words) else ""


def _group(sentence: Sentence, of: int) -> range | None:
    """The words between "of" and the verb, where nothing parts them."""
    if _word(sentence, of) != "of":
        return None
    for at in range(of + 1, min(of + 2 + LONGEST_GROUP, len(sentence.words))):
        word = sentence.words[at]
        if word.lower in BE:
            return range(of + 1, at) if at > of + 1 else None
        if word.lower == "and" and any(after.pos == "NUM" for after in sentence.words[at + 1 : at + 2]):
            return range(of + 1, at)
        if word.text in ENDS or word.lower in ("and", "who", "that", "which") or word.text == "%":
            return None
    return None


def _group_before(sentence: Sentence, at: int) -> range | None:
    """That of an earlier share of the list."""
    signs = (place for place in range(at - 2, -1, -1) if sentence.words[place].lower in PERCENT | {"cent"})
    return next((group for place in signs if (group := _group(sentence, place + 1))), None)


def _told(sentence: Sentence, first: int) -> range | None:
    """What is said of the share, up to the next mark."""
    last = first
    while last < len(sentence.words) and not _ends(sentence, last):
        last += 1
    words = sentence.words[first:last]
    plain = 0 < len(words) <= LONGEST_TOLD and not any(word.text == "%" or word.pos == "PRON" for word in words)
    return range(first, last) if plain and words[0].pos not in ("NUM", "ADP") else None


def _ends(sentence: Sentence, at: int) -> bool:
    """A mark, or "and" before another share or statement: "and the rest live in towns"."""
    following = sentence.words[at + 1] if at + 1 < len(sentence.words) else None
    joins = sentence.words[at].lower == "and" and following is not None and following.pos in ("DET", "NUM", "PRON")
    return sentence.words[at].text in ENDS or joins


def _ahead(passage: Passage) -> str | None:
    """When or where, told ahead of the share: "in 1960", "during the 16th century in Europe"; None where more is told
    there than can be asked."""
    sentence, first = passage.sentence, passage.places[0]
    commas = [at for at in range(first) if sentence.words[at].text == ","]
    end = commas[0] if commas else 0
    phrase = sentence.words[:end]
    if _stands_behind_place(passage):
        return None
    plain = 0 < len(phrase) <= LONGEST_AHEAD and not any(word.pos in ("VERB", "AUX") for word in phrase)
    fronted = plain and phrase[0].pos == "ADP" and phrase[0].lower not in SAYING
    return lowered(sentence, list(range(end))) if fronted else ""
