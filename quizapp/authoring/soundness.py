"""Whether a clause can be turned into a question, and whether what was kept of it still holds together."""

from collections.abc import Collection

from quizapp.facts.clauses import AUXILIARIES, FINITE, OPENING_MARKS, SUBJECTS, Clause
from quizapp.facts.dates import MONTHS
from quizapp.facts.parsed import Sentence

MAY_PRECEDE = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADV", "NUM", "SPACE", "SYM"})
SINGULAR_FORMS, PLURAL_FORMS = frozenset({"was", "is", "has"}), frozenset({"were", "are", "have"})
COLLECTIVES = frozenset(
    "number majority minority variety range series group couple pair total half rest part percent people police staff "
    "crew family team band audience public".split()
)
HEDGES = frozenset("perhaps possibly probably potentially presumably apparently maybe seemingly likely".split())
ONE_OF = frozenset({"PERSON", "GPE", "LOC", "FAC"})
"""What a name of these labels names is one; a body may be many ("the Rovers were founded")."""
CORE = frozenset({"dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "agent", "prt", "neg"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
GOVERNED = frozenset({"pobj", "pcomp", "prep", "amod", "advmod"})
ANEW = frozenset({"PRON", "DET", "VERB", "AUX", "ADV", "SCONJ", "CCONJ", "ADP"})
QUOTES = frozenset({'"', "“", "”", "'", "‘"})


def can_be_asked(sentence: Sentence, clause: Clause) -> bool:
    """A finite verb that agrees with the one subject before it, and shares its object with no other verb."""
    words = sentence.words
    last = clause.subject[-1]
    finite = min(clause.finite_places)
    beside = words[clause.verb].dep in ("relcl", "acl", "advcl")
    participle = words[clause.verb].tag == "VBN" and words[clause.verb].dep in ("acl", "advcl")
    if last > finite or _has_loose_comma(sentence, clause) or not (participle or words[finite].tag in FINITE):
        return False
    if not (beside or _is_subject(sentence, clause, finite)):
        return False
    if sentence.children(clause.verb, "expl", "csubj", "csubjpass") or _has_second_object(sentence, clause.verb):
        return False
    if _has_anothers_subject(sentence, clause.verb) or _has_second_statement(sentence, clause.verb):
        return False
    if any(words[at].lower in HEDGES for phrase in (clause.subject, *clause.before, *clause.after) for at in phrase):
        return False
    return _agrees(sentence, clause, finite) and not _shares_object(sentence, clause)


def _has_second_object(sentence: Sentence, verb: int) -> bool:
    """ "Spent the year at Alna Hall, home of Ann Lee": what a comma sets off has been read as an object."""
    return any(_set_off(sentence, at) for at in sentence.children(verb, "dobj")[1:])


def _has_anothers_subject(sentence: Sentence, verb: int) -> bool:
    """ "Replaced by a law and the port opened": what stands before the second verb was read as part of the first."""
    for later in sentence.children(verb, "conj"):
        helpers = sentence.children(later, *SUBJECTS, *AUXILIARIES, "advmod", "neg")
        joined = [at for at in sentence.children(verb, "cc") if at < later]
        before = sentence.words[later - 1]
        if later > verb and sentence.words[later].tag in FINITE and not (helpers or joined) and before.dep == "conj":
            return True
    return False


def _has_second_statement(sentence: Sentence, verb: int) -> bool:
    """ "Wrote a play, and the song became ...": the object was read as one of two subjects of what follows."""
    subjects = [at for later in sentence.children(verb, "ccomp") for at in sentence.children(later, *SUBJECTS)]
    ties = [cc for at in subjects if at > verb for cc in sentence.children(at, "cc")]
    members = [c for at in subjects for c in sentence.children(at, "conj")]
    return len(members) == 1 and any(sentence.words[cc - 1].text == "," for cc in ties)


def _has_loose_comma(sentence: Sentence, clause: Clause) -> bool:
    """ "A play, with songs by Eva Lind" has lost the comma that closed it."""
    commas = sum(sentence.words[at].text == "," for at in clause.subject)
    closed = sentence.words[clause.subject[-1] + 1].text == ","
    listed = any(sentence.words[at].dep == "conj" for at in clause.subject)
    return commas % 2 == 1 and not listed and not closed


def _is_subject(sentence: Sentence, clause: Clause, finite: int) -> bool:
    """Nothing stands between it and the verb, or before it, that shows the sentence to be read wrongly: "illustrated
    by Eva Lind was shown", "replaced by a law and the port opened"."""
    words, first = sentence.words, clause.subject[0]
    fronted = {at for phrase in clause.before for at in phrase}
    if first > 0 and first - 1 not in fronted and words[first - 1].pos not in MAY_PRECEDE:
        return False
    between = {words[at].text for at in range(clause.subject[-1] + 1, finite)}
    if between & {"(", "[", ":"} and not between & {")", "]"}:
        return False
    if sentence.children(clause.verb, *SUBJECTS):
        return True
    own = {clause.verb, *(at for phrase in (*clause.before, *clause.after) for at in phrase)}
    start = min((clause.verb, *sentence.children(clause.verb, *AUXILIARIES)))
    ahead = next((at for at in range(start - 1, -1, -1) if at not in own), 0)
    return words[ahead].dep == "cc" or words[ahead].text in OPENING_MARKS


def _agrees(sentence: Sentence, clause: Clause, finite: int) -> bool:
    words = sentence.words
    head = next((at for at in clause.subject if words[at].dep in SUBJECTS), clause.subject[-1])
    joined = sentence.children(head, "conj")
    several = words[head].tag == "NNS" or bool(joined)
    one = words[head].tag in ("NN", "NNP") and not joined and words[head].lower not in COLLECTIVES
    form = words[finite]
    named = sentence.mention_at(head)
    if form.tag == "VBZ" or form.lower in SINGULAR_FORMS:
        return not several or (named is not None and all(at < named.last for at in joined))
    if named and named.label not in ONE_OF:
        return True
    return not (one and (form.tag == "VBP" or form.lower in PLURAL_FORMS))


def _shares_object(sentence: Sentence, clause: Clause) -> bool:
    """ "Wrote and directed the film": either verb alone has lost something."""
    words = sentence.words
    beside = [c for c in sentence.children(clause.verb, "cc") if c == clause.verb + 1]
    before = clause.verb > 0 and words[clause.verb - 1].dep == "cc" and words[clause.verb].dep == "conj"
    return bool(beside) or (before and words[clause.verb].head == clause.verb - 2)


def holds_together(sentence: Sentence, clause: Clause, kept: Collection[int], asked: Collection[int]) -> bool:
    """`kept` are the places of the words in the question, `asked` those for which its opener stands."""
    known = set(kept) | set(asked)
    needed = sentence.children(clause.verb, *CORE)
    if any(at not in known and not _set_off(sentence, at) for at in needed):
        return False
    return all(_is_whole(sentence, at, clause.verb, known, kept) for at in kept)


def _set_off(sentence: Sentence, at: int) -> bool:
    first = sentence.subtree(at)[0]
    return first > 0 and sentence.words[first - 1].text in OPENING_MARKS


def _is_whole(sentence: Sentence, at: int, verb: int, known: Collection[int], kept: Collection[int]) -> bool:
    """No preposition without its noun, no "and" without what it joins, no relative clause apart from its noun."""
    word = sentence.words[at]
    if word.pos == "ADP" and word.dep in ("prep", "agent"):
        governed = [c for c in sentence.children(at) if sentence.words[c].dep in GOVERNED]
        if not any(c in kept for c in governed):
            return False
    if word.dep == "cc" and not any(c > at and c in kept for c in sentence.children(word.head, "conj")):
        return False
    above = sentence.words[word.head]
    if word.dep == "conj" and word.pos == "ADP" and above.lower != word.lower:
        return False
    if word.dep == "appos" and word.head in known and word.head not in kept:
        return False
    if word.dep in ("conj", "cc") and word.head not in kept and at != verb:
        return False
    if word.dep == "conj" and at != verb and not _joins_on(sentence, at, known):
        return False
    if _starts_anew(sentence, at, known):
        return False
    if word.lower == "order" and word.dep == "pobj" and sentence.words[word.head].lower == "in":
        return any(c in kept for c in sentence.children(at))
    if word.tag in RELATIVE_TAGS and not _follows_on(sentence, at, kept):
        return False
    return not _breaks_off(sentence, at, known)


def _joins_on(sentence: Sentence, at: int, known: Collection[int]) -> bool:
    """The words kept right before it go back to what it is joined to, or hold an "and"."""
    first = at
    while first - 1 in known:
        first -= 1
    above = sentence.words[at].head
    return first <= above or any(sentence.words[place].dep == "cc" for place in range(max(first, above), at))


def _starts_anew(sentence: Sentence, at: int, known: Collection[int]) -> bool:
    """A capital within the sentence that is no name's: another sentence or a quotation begins there."""
    word = sentence.words[at]
    if at == 0 or word.pos not in ANEW or not word.text[0].isupper() or word.text.isupper() or sentence.mention_at(at):
        return False
    before, following = sentence.words[at - 1], sentence.words[min(at + 1, len(sentence.words) - 1)]
    if following.text[0].isupper():
        return False
    return not (before.text in QUOTES and at - 1 in known) and before.text != "-"


def _follows_on(sentence: Sentence, at: int, kept: Collection[int]) -> bool:
    """The word before it stands in the question too, and belongs to the noun that it tells more of."""
    before = at - 1
    while before >= 0 and sentence.words[before].pos in ("PUNCT", "ADP"):
        before -= 1
    verb = next((up for up in [at, *sentence.ancestors(at)] if sentence.words[up].dep == "relcl"), None)
    if verb is None:
        return before in kept
    noun = sentence.words[verb].head
    dated = sentence.words[noun].text in MONTHS or sentence.words[noun].pos == "NUM"
    return before in kept and not dated and before in sentence.subtree(noun)


def _breaks_off(sentence: Sentence, at: int, known: Collection[int]) -> bool:
    """What follows a colon or stands in quotation marks after it has been left out; or the name of "the cartoonist
    Ann Lee"."""
    words = sentence.words
    if at + 1 >= len(words) or at + 1 in known:
        return False
    if words[at].pos == "NOUN" and words[at].dep == "pobj" and words[at + 1].pos == "PROPN":
        return True
    if words[at + 1].text not in {":", *QUOTES}:
        return False
    return at + 2 < len(words) and at + 2 not in known and words[at].text not in QUOTES
