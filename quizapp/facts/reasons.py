"""Why or what for something was done, where the sentence says so in as many words."""

from collections.abc import Iterator

from quizapp.documents.model import Span
from quizapp.facts.clauses import main_clause_of
from quizapp.facts.found import Found
from quizapp.facts.framing import Framing
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence

CAUSE, CLAUSE, PURPOSE, AIM, GROUNDS, CONDITION = "cause", "clause", "purpose", "aim", "grounds", "condition"
CONNECTIVES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("because", "of"), CAUSE),
    (("due", "to"), CAUSE),
    (("owing", "to"), CAUSE),
    (("as", "a", "result", "of"), CAUSE),
    (("on", "account", "of"), CAUSE),
    (("because",), CLAUSE),
    (("thanks", "to"), CAUSE),
    (("in", "order", "to"), PURPOSE),
    (("in", "an", "effort", "to"), PURPOSE),
    (("in", "an", "attempt", "to"), PURPOSE),
    (("so", "as", "to"), PURPOSE),
    (("so", "that"), AIM),
    (("in", "order", "that"), AIM),
    (("on", "the", "grounds", "that"), GROUNDS),
    (("on", "condition", "that"), CONDITION),
    (("on", "the", "condition", "that"), CONDITION),
)
FIRST_WORDS = frozenset(words[0] for words, _ in CONNECTIVES)
LONGEST = 20
LONGEST_PURPOSE = 12
UNFINISHED = frozenset({"CCONJ", "ADP", "DET", "SCONJ", "AUX"})
MAY_FOLLOW = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ", "ADV"})
LOOK_BACK = 40


def find_reasons(sentence: Sentence, framing: Framing) -> Iterator[Found]:
    lower = tuple(word.lower for word in sentence.words)
    for at in range(len(lower)):
        connective = _connective(lower, at)
        reason = _reason(sentence, at, len(connective[0]), framing) if connective else range(0)
        if reason:
            yield Found(Kind.REASON, sentence.phrase(reason), sentence.extent(reason[0], reason[-1] + 1))


def find_purposes(sentence: Sentence) -> Iterator[range]:
    """ "To raise money for the school", where an infinitive says what the sentence's own verb was done for."""
    for at, word in enumerate(sentence.words):
        verb = sentence.words[word.head]
        purpose = word.tag == "TO" and verb.dep == "advcl" and verb.head == sentence.root
        if not purpose or at <= sentence.root or sentence.words[at - 1].pos not in ("NOUN", "PROPN", "NUM", "ADV"):
            continue
        whole = sentence.subtree(word.head)
        while whole and sentence.words[whole[-1]].pos == "PUNCT":
            whole.pop()
        places = range(at, whole[-1] + 1) if whole else range(0)
        if len(whole) == len(places) <= LONGEST_PURPOSE and whole[0] == at and _ends_well(sentence, places):
            yield places


def connective_before(text: str, answer: Span) -> tuple[tuple[str, ...], str] | None:
    """The words that lead in to the reason at `answer`, and which kind of reason they tell."""
    before = tuple(text[max(0, answer.start - LOOK_BACK) : answer.start].lower().split())
    return next((pair for pair in CONNECTIVES if before[-len(pair[0]) :] == pair[0]), None)


def _connective(lower: tuple[str, ...], at: int) -> tuple[tuple[str, ...], str] | None:
    if lower[at] not in FIRST_WORDS:
        return None
    return next((pair for pair in CONNECTIVES if lower[at : at + len(pair[0])] == pair[0]), None)


def verb_explained(sentence: Sentence, connective: int) -> int:
    """The verb on which the phrase or clause that begins at `connective` hangs."""
    return sentence.words[_top(sentence, connective)].head


def _top(sentence: Sentence, connective: int) -> int:
    word = sentence.words[connective]
    return word.head if word.dep in ("mark", "advmod") else connective


def _reason(sentence: Sentence, at: int, length: int, framing: Framing) -> range:
    """What the connective at `at` governs, whole, where it hangs on the verb of a main clause."""
    verb, top = verb_explained(sentence, at), _top(sentence, at)
    clause = main_clause_of(sentence, verb, framing)
    if clause is None or clause.verb != verb or sentence.subtree(top)[0] != at:
        return range(0)
    whole = sentence.subtree(top)
    while whole and sentence.words[whole[-1]].pos == "PUNCT":
        whole.pop()
    reason = range(at + length, whole[-1] + 1)
    complete = len(whole) == len(reason) + length and _ends_well(sentence, reason)
    if sentence.words[at + length - 1].lower == "that" and length == 2 and not _is_meant(sentence, top):
        return range(0)
    return reason if complete and len(reason) <= LONGEST else range(0)


def _is_meant(sentence: Sentence, verb: int) -> bool:
    """ "So that it could grow" was meant; "so that it grew" only came about."""
    return any(sentence.words[c].tag == "MD" for c in sentence.children(verb, "aux"))


def _ends_well(sentence: Sentence, reason: range) -> bool:
    """Not at "and" or "of", nor in the middle of what a wrong reading has cut off."""
    words = sentence.words
    if not reason or words[reason[-1]].pos in UNFINISHED:
        return False
    after = reason[-1] + 1
    return after == len(words) or words[after].pos in MAY_FOLLOW
