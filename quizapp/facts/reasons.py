"""Why or what for something was done, where the sentence says so in as many words."""

from collections.abc import Iterator

from quizapp.documents.model import Span
from quizapp.facts.clauses import FINITE, SUBJECTS, main_clause_of
from quizapp.facts.found import Found
from quizapp.facts.framing import Framing
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence

CAUSE, CLAUSE, GROUNDS, CONDITION = "cause", "clause", "grounds", "condition"
PURPOSE, AIM, MEANT, MERIT = "purpose", "aim", "meant", "merit"
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
THAT = (GROUNDS, CONDITION)
FOR = (("for",), MERIT)
KNOWN = frozenset("known famous noted renowned notable remembered praised celebrated".split())
WINNING = frozenset("receive win award earn give honour honor present".split())
PRIZES = frozenset("prize award medal honour honor order title oscar doctorate knighthood".split())
PRIZE_WITHIN = 10
FIRST_WORDS = frozenset(words[0] for words, _ in CONNECTIVES)
GROWING = frozenset("grow rise go come evolve develop expand".split())
OUTCOMES = frozenset("find discover learn see claim total form".split())
NO_DEEDS = frozenset("be become have need want require remain seem get".split())
LONGEST = 30
LONGEST_PURPOSE = 12
UNFINISHED = frozenset({"CCONJ", "ADP", "DET", "SCONJ", "AUX"})
MAY_FOLLOW = frozenset({"PUNCT", "CCONJ", "ADP", "SCONJ", "ADV"})
ABOVE_ALL = frozenset({"largely", "mostly", "mainly", "primarily", "chiefly"})
"""Ahead of the chief reason; what is "partly" a reason is one of several."""
ADDING = frozenset({"which", "who", "including", "where", "whose"})
CONTRASTING = frozenset({"instead", "rather", "only"})
QUOTES = frozenset({'"', "“", "”"})
LOOK_BACK = 40


def find_reasons(sentence: Sentence, framing: Framing) -> Iterator[Found]:
    purposes = (purpose for purpose in find_purposes(sentence) if not _only_came_about(sentence, purpose))
    for places in (*_connected(sentence, framing), *_merits(sentence, framing), *purposes):
        value = sentence.phrase(places)
        value = f"to {value[3:]}" if value.startswith("To ") else value
        yield Found(Kind.REASON, value, sentence.extent(places[0], places[-1] + 1))


def _connected(sentence: Sentence, framing: Framing) -> Iterator[range]:
    lower = tuple(word.lower for word in sentence.words)
    for at in range(len(lower)):
        if connective := _connective(lower, at):
            length = len(connective[0])
            several = _several(sentence, at, length, framing) if connective[1] in THAT else []
            reasons = several or [_reason(sentence, at, length, framing)]
            yield from (reason for reason in reasons if reason and not _is_event(sentence, reason))


def _several(sentence: Sentence, at: int, length: int, framing: Framing) -> list[range]:
    """ "On the grounds that ..., and that ...": each by itself."""
    words = [word.lower for word in sentence.words]
    cuts = [cut for cut in range(at + length, len(words) - 1) if words[cut : cut + 2] == ["and", "that"]]
    if not cuts or not _is_stated(sentence, verb_explained(sentence, at), framing):
        return []
    bounds = zip([at + length, *(cut + 2 for cut in cuts)], [*cuts, len(words)], strict=True)
    return [_without_last_marks(sentence, range(first, last)) for first, last in bounds]


def _without_last_marks(sentence: Sentence, places: range) -> range:
    while places and sentence.words[places[-1]].pos == "PUNCT":
        places = places[:-1]
    return places


def _is_event(sentence: Sentence, reason: range) -> bool:
    """Nothing but the name of a war or the like, which is asked for by name."""
    mention = sentence.mention_at(reason[-1])
    article = sentence.words[reason[0]].lower == "the"
    return mention is not None and mention.label == "EVENT" and mention.first == reason[0] + article


def _merits(sentence: Sentence, framing: Framing) -> Iterator[range]:
    """What somebody is known for, or was given a prize for."""
    for at, word in enumerate(sentence.words):
        if word.lower != "for" or word.dep != "prep" or not _is_honoured(sentence, at):
            continue
        whole = sentence.subtree(at)
        merit = range(at + 1, whole[-1] + 1)
        clause = main_clause_of(sentence, at, framing)
        if clause and len(whole) == len(merit) + 1 and _ends_well(sentence, merit) and len(merit) <= LONGEST:
            yield merit


def _is_honoured(sentence: Sentence, at: int) -> bool:
    """ "Known for ...", whatever it is; "won a prize for her ...", since a prize "for fiction" tells only which."""
    head = sentence.words[sentence.words[at].head]
    if head.lower in KNOWN:
        return True
    above = {sentence.words[up].lemma for up in (sentence.words[at].head, *sentence.ancestors(at))}
    prize = any(sentence.words[c].lower in PRIZES for c in range(max(0, at - PRIZE_WITHIN), at))
    return bool(above & WINNING) and prize and sentence.words[at + 1].tag in ("PRP$", "VBG")


def find_purposes(sentence: Sentence) -> Iterator[range]:
    """ "To raise money for the school", where an infinitive says what a main verb was done for."""
    for at, word in enumerate(sentence.words):
        if word.tag != "TO" or not _is_purpose(sentence, at):
            continue
        whole = sentence.subtree(word.head)
        while whole and sentence.words[whole[-1]].pos == "PUNCT":
            whole.pop()
        places = range(at, whole[-1] + 1) if whole else range(0)
        if len(whole) == len(places) <= LONGEST_PURPOSE and whole[0] == at and _ends_well(sentence, places):
            yield places


def _is_purpose(sentence: Sentence, at: int) -> bool:
    """Of a main verb, behind what that governs, at once behind a passive, or at the head of the sentence."""
    words = sentence.words
    infinitive = words[words[at].head]
    verb = words[infinitive.head]
    main = infinitive.head == sentence.root or (verb.dep == "conj" and verb.head == sentence.root)
    if infinitive.dep != "advcl" or not main or verb.pos != "VERB":
        return False
    if at < infinitive.head:
        return at == 0 and infinitive.lemma not in ("be", "begin")
    passive = infinitive.head == at - 1 and bool(sentence.children(at - 1, "auxpass"))
    return passive or words[at - 1].pos in ("NOUN", "PROPN", "NUM", "ADV")


def _only_came_about(sentence: Sentence, purpose: range) -> bool:
    """ "Grew to become a city" and "returned to find" tell what came of it; "the first to fly", "a need to act" and "an
    office to look after it" say more of a noun."""
    outcome = sentence.words[top_of(sentence, purpose[0])]
    done = sentence.words[outcome.head].lemma
    if sentence.words[purpose[-1]].tag == "PRP":
        return True
    return done in NO_DEEDS or outcome.lemma in OUTCOMES or (outcome.lemma == "become" and done in GROWING)


def connective_before(text: str, answer: Span) -> tuple[tuple[str, ...], str] | None:
    """The words that lead in to the reason at `answer`, and which kind of reason they tell."""
    if text[answer.start : answer.start + 3].lower() == "to ":
        return (), MEANT
    before = tuple(text[max(0, answer.start - LOOK_BACK) : answer.start].lower().split())
    return next((pair for pair in (*CONNECTIVES, FOR) if before[-len(pair[0]) :] == pair[0]), None)


def _connective(lower: tuple[str, ...], at: int) -> tuple[tuple[str, ...], str] | None:
    if lower[at] not in FIRST_WORDS:
        return None
    return next((pair for pair in CONNECTIVES if lower[at : at + len(pair[0])] == pair[0]), None)


def verb_explained(sentence: Sentence, connective: int) -> int:
    """The verb on which the phrase or clause that begins at `connective` hangs."""
    return sentence.words[top_of(sentence, connective)].head


def top_of(sentence: Sentence, connective: int) -> int:
    """The word on which all of the reason hangs that begins at `connective`."""
    word = sentence.words[connective]
    return word.head if word.dep in ("mark", "advmod", "aux") else connective


def _reason(sentence: Sentence, at: int, length: int, framing: Framing) -> range:
    """What the connective at `at` governs, whole, where it hangs on the verb of a main clause."""
    verb, top = verb_explained(sentence, at), top_of(sentence, at)
    whole = sentence.subtree(top)
    if whole[0] == at - 1 and sentence.words[at - 1].lower in ABOVE_ALL:
        whole = whole[1:]
    if not _is_stated(sentence, verb, framing) or whole[0] != at:
        return range(0)
    while whole and sentence.words[whole[-1]].pos == "PUNCT":
        whole.pop()
    reason = range(at + length, whole[-1] + 1)
    complete = len(whole) == len(reason) + length and _ends_well(sentence, reason)
    if sentence.words[at + length - 1].lower == "that" and length == 2 and not _is_meant(sentence, at, top):
        return range(0)
    reason = _without_addition(sentence, reason)
    return reason if complete and len(reason) <= LONGEST else range(0)


def _without_addition(sentence: Sentence, reason: range) -> range:
    """ "The mine was full of water, which nobody had told her"."""
    words = sentence.words
    cuts = (at for at in reason[1:-1] if words[at].text == "," and words[at + 1].lower in ADDING)
    return range(reason[0], next(cuts, reason[-1] + 1))


def _is_stated(sentence: Sentence, verb: int, framing: Framing) -> bool:
    """What the sentence claims by itself, be it that something was there, or before a semicolon; "declined to sign
    because ..." gives the reason for declining, and "fined instead because ..." that for the change."""
    word = sentence.words[verb]
    done = word.head if word.dep == "xcomp" else verb
    if any(sentence.words[at].lower in CONTRASTING for at in sentence.children(verb, "advmod")):
        return False
    if is_existence(sentence, done) or _stands_before_semicolon(sentence, done):
        return done not in framing.words
    clause = main_clause_of(sentence, done, framing)
    return clause is not None and clause.verb == done


def is_existence(sentence: Sentence, verb: int) -> bool:
    """ "There was no race"."""
    return sentence.words[verb].dep == "ROOT" and len(sentence.children(verb, "expl")) == 1


def _stands_before_semicolon(sentence: Sentence, verb: int) -> bool:
    own = sentence.subtree(verb)
    after = sentence.words[own[-1] + 1].text if own[-1] + 1 < len(sentence.words) else ""
    return sentence.words[verb].dep == "ccomp" and after == ";" and len(sentence.children(verb, *SUBJECTS)) == 1


def _is_meant(sentence: Sentence, connective: int, verb: int) -> bool:
    """ "So that it could grow" was meant; "so that it grew" and ", so that it would be the oldest" only came about."""
    if sentence.words[connective - 1].text == "," and sentence.words[verb].lemma == "be":
        return False
    return any(sentence.words[c].tag == "MD" for c in sentence.children(verb, "aux"))


def _ends_well(sentence: Sentence, reason: range) -> bool:
    """Not at "and" or "of", nor in the middle of what a wrong reading has cut off."""
    words = sentence.words
    if not reason or words[reason[-1]].pos in UNFINISHED or sum(words[at].text in QUOTES for at in reason) % 2:
        return False
    after = reason[-1] + 1
    return after == len(words) or (words[after].pos in MAY_FOLLOW and not _goes_on(sentence, after))


def _goes_on(sentence: Sentence, comma: int) -> bool:
    """ "To keep the town, and so the harbour, within the parish": what is set off at the `comma` only interrupts."""
    words = sentence.words
    closing = next((at for at in range(comma + 1, len(words) - 1) if words[at].text == ","), None)
    if words[comma].text != "," or closing is None or words[closing + 1].pos != "ADP":
        return False
    return not any(words[at].tag in FINITE for at in range(comma, closing))
