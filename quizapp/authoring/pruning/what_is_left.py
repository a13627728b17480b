"""Whether what is left of a sentence, when parts of it have gone, still is one."""

from quizapp.authoring.soundness import GOVERNED, RELATIVE_TAGS
from quizapp.facts.clauses import AUXILIARIES, FINITE, SUBJECTS, VERBAL
from quizapp.facts.parsed import Sentence

LISTED = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON"})


def leaves_a_sentence(sentence: Sentence, spared: frozenset[int]) -> bool:
    """One verb bears all that is left, no finite verb stands first in what goes, and no list, range or phrase is torn.
    `spared` are the words left out, without those that stood in brackets."""
    words = sentence.words
    kept = [at for at in range(len(words)) if at not in spared and words[at].pos != "PUNCT"]
    above = {at: _bearer(sentence, at, spared) for at in kept}
    tops = [at for at in kept if above[at] == at]
    if len(tops) != 1 or words[tops[0]].pos not in VERBAL or not _has_subject(sentence, tops[0], above):
        return False
    if any(_opens_on_verb(sentence, at, spared, tops[0]) for at in spared):
        return False
    lists = all(_list_is_whole(sentence, at, spared) for at in kept if words[at].dep == "conj" and at != tops[0])
    if _only_names(sentence, tops[0], spared) or _leaves_one_of_several(sentence, tops[0], spared):
        return False
    if any(_hangs_elsewhere(sentence, at, spared) for at in kept):
        return False
    torn = _halves(sentence, spared) or _stops_short(sentence, spared) or _runs_on(sentence, spared)
    return lists and not torn and not _ends_within_list(sentence, spared)


def _bearer(sentence: Sentence, at: int, spared: frozenset[int]) -> int:
    """The kept word on which the one at `at` hangs, itself where there is none; the later of two verbs stands in for
    the first."""
    above = sentence.words[at].head
    while above in spared:
        later = sentence.children(above, "conj")
        if not later:
            return at
        above = later[0]
    return above


def _has_subject(sentence: Sentence, verb: int, above: dict[int, int]) -> bool:
    bearers = {verb, *sentence.children(verb, *AUXILIARIES)}
    subjects = [at for at, over in above.items() if sentence.words[at].dep in SUBJECTS and over in bearers]
    found = any(at == 0 or sentence.words[sentence.leftmost(at) - 1].pos != "ADP" for at in subjects)
    return found or bool(sentence.children(verb, "csubj", "csubjpass", "expl"))


def _opens_on_verb(sentence: Sentence, at: int, spared: frozenset[int], top: int) -> bool:
    """A finite verb is the first word left out of a run, the mark before it aside; one for which a later verb stands
    in may go."""
    words = sentence.words
    first = at == 0 or at - 1 not in spared or (words[at - 1].pos == "PUNCT" and at - 2 not in spared)
    if not first or words[at].tag not in FINITE:
        return False
    replaced = {words[top].head, *sentence.children(words[top].head, *AUXILIARIES)}
    return words[top].dep != "conj" or at not in replaced


def _hangs_elsewhere(sentence: Sentence, at: int, spared: frozenset[int]) -> bool:
    """ "Eggs hatch in May, when it rains" of which "in May" has gone."""
    words, before = sentence.words, at - 1
    if words[at].tag not in RELATIVE_TAGS or words[before].text != ",":
        return False
    while before > 0 and words[before].pos == "PUNCT":
        before -= 1
    told = [words[up].head for up in (at, *sentence.ancestors(at)) if words[up].dep == "relcl"]
    return before in spared and not (told and told[0] not in spared)


def _list_is_whole(sentence: Sentence, member: int, spared: frozenset[int]) -> bool:
    """ "A, B and C" without "and C" is torn; so is a list whose "and" goes."""
    chain = [member]
    while sentence.words[chain[-1]].dep == "conj":
        chain.append(sentence.words[chain[-1]].head)
    joined = [cc for at in chain for cc in sentence.children(at, "cc")]
    later = [cc for at in sentence.subtree(member) for cc in sentence.children(at, "cc")]
    return not joined + later or any(cc not in spared for cc in joined + later)


def _halves(sentence: Sentence, spared: frozenset[int]) -> bool:
    """ "From 8 to 9" of which one half is left out."""
    for at, word in enumerate(sentence.words):
        if word.lower == "from" and at not in spared:
            ends = [c for c in sentence.children(word.head, "prep") if sentence.words[c].lower == "to" and c > at]
            if any(end in spared for end in ends):
                return True
    return False


def _stops_short(sentence: Sentence, spared: frozenset[int]) -> bool:
    """A preposition, article or "and" whose noun has gone."""
    words = sentence.words
    for at, word in enumerate(words[:-1]):
        if at in spared or at + 1 not in spared:
            continue
        governed = [c for c in sentence.children(at) if words[c].dep in GOVERNED]
        left_alone = word.pos == "ADP" and governed and all(c in spared for c in governed)
        if word.pos in ("DET", "CCONJ") or left_alone:
            return True
    return False


def _only_names(sentence: Sentence, verb: int, spared: frozenset[int]) -> bool:
    """ "Alna, renamed Port Lind in 1931" of which "became the capital" has gone."""
    behind_comma = verb > 1 and sentence.words[verb - 1].text == "," and verb - 2 in sentence.children(verb, *SUBJECTS)
    return behind_comma and any(later in spared for later in sentence.children(verb, "conj"))


def _leaves_one_of_several(sentence: Sentence, verb: int, spared: frozenset[int]) -> bool:
    """ "Some of the mills are the Alna Mill" of "some of the mills are the Alna Mill and the Sula Mill"."""
    words = sentence.words
    named = [at for at in sentence.children(verb, "attr") if at > verb and words[at].tag in ("NN", "NNP")]
    if words[verb].lower not in ("are", "were") or not named:
        return False
    gone = [at for at in sorted(spared) if at > named[0] and words[at].pos != "PUNCT"]
    tied = any(words[at].dep == "cc" for at in gone) and words[gone[0]].pos != "SCONJ"
    return tied and not any(member not in spared for member in sentence.children(named[0], "conj"))


def _ends_within_list(sentence: Sentence, spared: frozenset[int]) -> bool:
    """What is left ends in ", B" of "A, B, C and D"."""
    words = sentence.words
    kept = [at for at in range(len(words)) if at not in spared and words[at].text != "."]
    comma = next((at for at in reversed(kept) if words[at].text == ","), None)
    if comma is None or words[comma + 1].pos not in LISTED:
        return False
    if any(words[at].pos in VERBAL for at in kept if at > comma):
        return False
    ties = [at for at in spared if at > kept[-1] and words[at].dep == "cc"]
    joined = [c for at in ties for c in sentence.children(words[at].head, "conj") if c > at]
    return any(words[at].pos not in VERBAL for at in joined)


def _runs_on(sentence: Sentence, spared: frozenset[int]) -> bool:
    """ "Half were red, a third were blue" of which the last, with "and" or "while", has gone."""
    words, root = sentence.words, sentence.root
    tied = root not in spared and any(words[at].dep in ("cc", "mark") for at in spared)
    if not tied or any(word.text == '"' for word in words[:root]):
        return False
    foregoing = [at for at in sentence.children(root, "ccomp") if at < root and at not in spared]
    spliced = any(words[at].text == "," for clause in foregoing for at in range(clause, root))
    return spliced or any(_is_spliced(sentence, at) for at in sentence.children(root, "conj") if at not in spared)


def _is_spliced(sentence: Sentence, verb: int) -> bool:
    """A clause with its own subject right behind a comma."""
    subjects = sentence.children(verb, *SUBJECTS)
    return bool(subjects) and sentence.words[sentence.leftmost(subjects[0]) - 1].text == ","
