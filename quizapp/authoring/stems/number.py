"""Wh-questions for amounts of money and for quantities."""

from quizapp.authoring.context.counted_apart import are_counted_apart, own_phrase
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import content_words, speaker_of_unnamed
from quizapp.authoring.pruning.relative_clauses import clause_told
from quizapp.authoring.stems.interrogative import inverted, with_subject
from quizapp.authoring.wording import Wording, attributed
from quizapp.facts.amounts import Money, parse_amount
from quizapp.facts.clauses import SUBJECTS, Clause, lean
from quizapp.facts.dates import BARE_YEAR, MONTHS
from quizapp.facts.numbers import SMALL, TWICE
from quizapp.facts.parsed import Word
from quizapp.facts.quantities import MEASURES, Quantity, parse_quantity

INFINITIVE = frozenset({"xcomp", "ccomp"})
VAGUE = frozenset({"grounds", "ways", "others"})
SET_APART = frozenset("before after later earlier ago each apart cent or".split())
NARROWING = frozenset("only just another other further additional the these those first last next previous".split())
FEWEST_WITH_SUM = 3
""" "How much had Orrin offered?": for what?"""
TRADING = frozenset("buy sell purchase acquire auction".split())
SUMS = frozenset("loan stipend grant investment payment subsidy donation fine debt credit".split())
FRONTED = frozenset({"in", "for", "by", "from", "to", "on", "into"})
MEASURED_OF = frozenset(
    "mm cm inch foot metre meter ton tonne kg kilogram gram pound litre liter gallon barrel".split()
)
TAKING_MEASURES = frozenset("average receive get have".split())
""" "How many inches does Holm average?": of what?"""


def word_amount(passage: Passage) -> Wording | None:
    money = parse_amount(passage.fact.value)
    if money is None:
        return None
    stem = _amount_stem(passage, money)
    if stem and content_words(passage, stem) < FEWEST_WITH_SUM:
        return None
    return Wording(_attributed(passage, stem), money.written, _amounts(passage, money)) if stem else None


def _amount_stem(passage: Passage, money: Money) -> str:
    sentence, clause = passage.sentence, clause_told(passage)
    if clause is None or _has_more(passage):
        return ""
    opener = f"how much {money.period}".replace("per ", "a ").strip()
    if _is_object(passage, passage.head):
        return inverted(passage, clause, opener, passage.places)
    before = sentence.words[passage.head].head
    above = sentence.words[before].head
    if sentence.words[passage.head].dep != "pobj" or before != passage.places[0] - 1:
        return ""
    if above == clause.verb and sentence.words[before].lower == "for" and sentence.words[above].lemma in TRADING:
        return inverted(passage, clause, f"for {opener}", [before, *passage.places])
    return _sum_stem(passage, clause, above) if sentence.words[before].lower == "of" and not money.period else ""


def _sum_stem(passage: Passage, clause: Clause, noun: int) -> str:
    """ "How large a loan did the bank grant Norway?" of "the bank granted Norway a loan of ..."."""
    sentence = passage.sentence
    article = sentence.children(noun, "det")
    plain = [sentence.words[at].lower for at in article] in (["a"], ["an"]) and article[0] == noun - 1
    if sentence.words[noun].lemma not in SUMS or not plain or not _is_object(passage, noun):
        return ""
    behind = set(sentence.children(noun)) - {*article, passage.places[0] - 1}
    if any(sentence.words[at].dep not in ("prep", "punct", "acl", "relcl") for at in behind):
        return ""
    opener = f"how large {sentence.words[article[0]].lower} {sentence.words[noun].text}"
    return inverted(passage, clause, opener, [*article, noun, passage.places[0] - 1, *passage.places])


def _amounts(passage: Passage, money: Money) -> tuple[str, ...]:
    """With the period, and without "about"."""
    plain = money.written.removeprefix(money.about).strip()
    return tuple(dict.fromkeys(a for a in (passage.fact.value, plain) if a != money.written))


def _has_more(passage: Passage) -> bool:
    """Something else hangs on the sum, as in "5 million euros of aid"; what a comma sets off does not count."""
    return bool(set(lean(passage.sentence, passage.head)) - set(passage.places))


def word_quantity(passage: Passage) -> Wording | None:
    quantity = parse_quantity(passage.fact.value)
    if passage.fact.value.lower() in TWICE:
        return _word_times(passage)
    if quantity is None or quantity.noun in ("", "%", "percent", "per cent", "cent"):
        return None
    noun = passage.places[-1]
    stem = _quantity_stem(passage, noun, quantity)
    if not stem:
        return None
    return Wording(_attributed(passage, stem), *counted(passage, quantity))


def _word_times(passage: Passage) -> Wording | None:
    """ "How many times has the tower been rebuilt?" of "rebuilt twice"."""
    clause, sentence, at = clause_told(passage), passage.sentence, passage.head
    ends = sentence.words[min(at + 1, len(sentence.words) - 1)].text in (".", ",", ";")
    if clause is None or clause.verb not in sentence.ancestors(at)[: None if ends else 1]:
        return None
    stem = inverted(passage, clause, "how many times", passage.places)
    key = SMALL[round(TWICE[passage.fact.value.lower()]) - 2]
    return Wording(_attributed(passage, stem), key, (passage.fact.value,)) if stem else None


def _attributed(passage: Passage, stem: str) -> str:
    return attributed(stem, passage.speaker or speaker_of_unnamed(passage, stem))


def uncapitalised(number: str) -> str:
    """ "Seven" at the head of a sentence is "seven" anywhere else."""
    return number[:1].lower() + number[1:]


def counted(passage: Passage, quantity: Quantity) -> tuple[str, tuple[str, ...]]:
    """The key of "how many ...?", and what else is right: the whole value, and the number without "more than"."""
    others = dict.fromkeys(c for c in (passage.fact.value, quantity.digits) if c != quantity.written)
    return uncapitalised(quantity.written), tuple(others)


def _quantity_stem(passage: Passage, noun: int, quantity: Quantity) -> str:
    sentence, words = passage.sentence, passage.sentence.words
    word = words[noun]
    phrase = own_phrase(sentence, noun, passage.framing.words)
    if _is_narrowed(passage, noun) or _begins_before(passage, phrase):
        return ""
    if word.lower != "times" and any(_is_time(words[at]) for at in phrase if at not in passage.places):
        return ""
    number = set(passage.places[: len(passage.places) - noun_words(quantity)])
    told = {at for clause in sentence.children(noun, "relcl") for at in sentence.subtree(clause)}
    left_out = number | passage.spared | (set() if word.dep in SUBJECTS else told)
    asked = f"how many {sentence.phrase([at for at in phrase if at not in left_out])}"
    clause = clause_told(passage)
    if clause is None or any(words[part[0]].lower == "of" for part in clause.before):
        return ""
    top = _whole_count(passage, noun)
    if word.lower not in MEASURES and words[top].dep in SUBJECTS and words[top].head == clause.verb:
        return with_subject(passage, clause, asked)
    if _is_object(passage, top):
        whole = sentence.subtree(top) if top != noun or sentence.children(noun, "conj") else phrase
        return inverted(passage, clause, asked, whole) if not _lacks_what(passage, noun) else ""
    if word.dep == "npadvmod" and word.lower == "times" and word.head == clause.verb:
        return inverted(passage, clause, "how many times", [*sentence.subtree(noun), *_afterthoughts(passage, clause)])
    if _is_adverbial(passage, noun):
        preposition = words[word.head]
        if preposition.lower == "for" and word.lower in MEASURES:
            return inverted(passage, clause, f"for how many {word.lower}", [word.head, *passage.places])
        return inverted(passage, clause, f"{preposition.lower} {asked}", [word.head, *phrase])
    return ""


def _whole_count(passage: Passage, noun: int) -> int:
    """The first of the things that are counted one by one, the "total" of "a total of 12", or the noun itself."""
    words, top = passage.sentence.words, noun
    while words[top].dep == "conj" and are_counted_apart(passage.sentence, noun):
        top = words[top].head
    above = words[words[top].head].head
    total = words[top].dep == "pobj" and words[words[top].head].lower == "of" and words[above].lower == "total"
    return above if total else top


def _lacks_what(passage: Passage, noun: int) -> bool:
    """A measure without "of" behind a verb that takes what is measured."""
    words = passage.sentence.words
    of = any(words[at].lower == "of" for at in passage.sentence.children(noun, "prep"))
    return words[noun].lemma in MEASURED_OF and not of and words[words[noun].head].lemma in TAKING_MEASURES


def _afterthoughts(passage: Passage, clause: Clause) -> list[int]:
    """What a comma sets off behind the number only tells the same at more length: "three times, in 1971 and 1989"."""
    words, last = passage.sentence.words, passage.places[-1]
    parts = [part for part in clause.after if part[0] > last and words[part[0] - 1].text == ","]
    return [at for part in parts for at in part]


def _begins_before(passage: Passage, phrase: list[int]) -> bool:
    """ "His ten boats", "a little two years", "the Harbour Prize two times" read as one: "how many" stands for more
    than the number."""
    if any(passage.sentence.words[at].text == ":" for at in phrase):
        return True
    return bool(phrase) and any(at < passage.places[0] for at in phrase if at not in passage.spared)


def _is_time(word: Word) -> bool:
    return word.text in MONTHS or word.lower in ("every", "each") or BARE_YEAR.fullmatch(word.text) is not None


def _is_narrowed(passage: Passage, noun: int) -> bool:
    """ "Only three gallons", "another five ships", "four minutes before": the number alone says too little."""
    sentence, words, first = passage.sentence, passage.sentence.words, passage.places[0]
    following = words[min(noun + 1, len(words) - 1)].lower
    if following in SET_APART or words[noun].lower in VAGUE or words[noun].pos == "PRON":
        return True
    if sentence.children(noun, "advmod", "predet", "neg", "poss"):
        return True
    before = {words[at].lower for at in range(max(0, first - 2), first)}
    beside = {words[at].lower for at in passage.sentence.children(passage.places[-1]) if at not in passage.places}
    return bool(NARROWING & (before | beside))


def noun_words(quantity: Quantity) -> int:
    return len(quantity.noun.replace("-", " - ").split())


def _is_object(passage: Passage, at: int) -> bool:
    """The object of the clause's verb, or of an infinitive that completes it."""
    words, clause = passage.sentence.words, clause_told(passage)
    if clause is None or words[at].dep != "dobj":
        return False
    verb = words[at].head
    while verb != clause.verb and words[verb].dep in INFINITIVE and _is_infinitive(passage, verb):
        verb = words[verb].head
    return verb == clause.verb


def _is_infinitive(passage: Passage, verb: int) -> bool:
    """ "To receive" or "to have received"."""
    before = passage.sentence.children(verb, "aux")
    return passage.sentence.words[verb].tag == "VB" or any(passage.sentence.words[at].tag == "TO" for at in before)


def _is_adverbial(passage: Passage, at: int) -> bool:
    words, clause = passage.sentence.words, clause_told(passage)
    preposition = words[words[at].head]
    if clause is None or words[at].dep != "pobj" or preposition.head != clause.verb:
        return False
    composed = preposition.lower == "of" and words[clause.verb].lemma in ("compose", "consist")
    return preposition.dep in ("prep", "agent") and (preposition.lower in FRONTED or composed)
