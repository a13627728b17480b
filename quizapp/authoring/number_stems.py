"""Wh-questions for amounts of money and for quantities."""

from quizapp.authoring.interrogative import inverted, with_subject
from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.amounts import Money, parse_amount
from quizapp.facts.clauses import SUBJECTS, lean
from quizapp.facts.quantities import Quantity, parse_quantity

INFINITIVE = frozenset({"xcomp", "ccomp"})
FRONTED = frozenset({"in", "for", "by", "with", "from", "to", "on"})


def word_amount(passage: Passage) -> Wording | None:
    money = parse_amount(passage.fact.value)
    if money is None or passage.clause is None or not _is_object(passage, passage.head) or _has_more(passage):
        return None
    opener = f"how much {money.period}".replace("per ", "a ").strip()
    stem = inverted(passage, passage.clause, opener, passage.places)
    return Wording(attributed(stem, passage.speaker), money.written, _amounts(passage, money)) if stem else None


def _amounts(passage: Passage, money: Money) -> tuple[str, ...]:
    """With the period, and without "about"."""
    plain = money.written.removeprefix(money.about).strip()
    return tuple(dict.fromkeys(a for a in (passage.fact.value, plain) if a != money.written))


def _has_more(passage: Passage) -> bool:
    """Something else hangs on the sum, as in "5 million euros of aid"."""
    places = set(passage.places)
    return any(child not in places for child in passage.sentence.children(passage.head))


def word_quantity(passage: Passage) -> Wording | None:
    quantity = parse_quantity(passage.fact.value)
    if quantity is None or quantity.noun in ("%", "percent"):
        return None
    noun = passage.places[-1]
    stem = _quantity_stem(passage, noun, quantity)
    if not stem:
        return None
    return Wording(attributed(stem, passage.speaker), uncapitalised(quantity.written), _counts(passage, quantity))


def uncapitalised(number: str) -> str:
    """ "Seven" at the head of a sentence is "seven" anywhere else."""
    return number[:1].lower() + number[1:]


def _counts(passage: Passage, quantity: Quantity) -> tuple[str, ...]:
    """The whole value, and the number without "more than"."""
    return tuple(dict.fromkeys(c for c in (passage.fact.value, quantity.digits) if c != quantity.written))


def _quantity_stem(passage: Passage, noun: int, quantity: Quantity) -> str:
    sentence = passage.sentence
    word = sentence.words[noun]
    if sentence.children(noun, "advmod", "predet", "neg"):
        return ""
    phrase = lean(sentence, noun, passage.framing.words)
    number = set(passage.places[: len(passage.places) - _noun_words(quantity)])
    asked = f"how many {sentence.phrase([at for at in phrase if at not in number | passage.spared])}"
    clause = passage.clause
    if clause is None:
        return ""
    if word.dep in SUBJECTS and word.head == clause.verb:
        return with_subject(passage, clause, asked)
    if _is_object(passage, noun):
        return inverted(passage, clause, asked, phrase)
    if _is_adverbial(passage, noun):
        preposition = sentence.words[word.head]
        return inverted(passage, clause, f"{preposition.lower} {asked}", [word.head, *phrase])
    return ""


def _noun_words(quantity: Quantity) -> int:
    return len(quantity.noun.replace("-", " - ").split())


def _is_object(passage: Passage, at: int) -> bool:
    """The object of the clause's verb, or of an infinitive that completes it."""
    words, clause = passage.sentence.words, passage.clause
    if clause is None or words[at].dep != "dobj":
        return False
    verb = words[at].head
    while verb != clause.verb and words[verb].dep in INFINITIVE and words[verb].tag == "VB":
        verb = words[verb].head
    return verb == clause.verb


def _is_adverbial(passage: Passage, at: int) -> bool:
    words, clause = passage.sentence.words, passage.clause
    preposition = words[words[at].head]
    return bool(
        clause
        and words[at].dep == "pobj"
        and preposition.dep == "prep"
        and preposition.lower in FRONTED
        and preposition.head == clause.verb
    )
