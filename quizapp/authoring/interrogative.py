"""From a clause to a question: the auxiliary goes ahead of the subject, the verb to its base."""

from collections.abc import Iterable

from quizapp.authoring.passage import Passage
from quizapp.authoring.wording import tidy
from quizapp.facts.clauses import Clause
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}
TIE_VERBS = frozenset({"die", "lie", "tie", "vie", "untie", "belie", "underlie"})


def inverted(passage: Passage, clause: Clause, opener: str, dropped: Iterable[int]) -> str:
    """ "In which year" + did + subject + verb + the rest, without the `dropped` words; empty where that fails."""
    verb = _verb_group(passage.sentence, clause)
    if verb is None:
        return ""
    without = passage.spared.union(dropped)
    front, rest = verb
    middle = [p for p in clause.after if p[-1] < clause.verb]
    behind = [p for p in clause.after if p[-1] > clause.verb]
    pieces = [opener, front, _subject(passage, clause, without)]
    pieces += _texts(passage.sentence, middle, without)
    pieces.append(rest)
    pieces += _texts(passage.sentence, [*behind, *clause.before], without)
    return _asked(pieces)


def with_subject(passage: Passage, clause: Clause, opener: str) -> str:
    """ "Which river" + verb + the rest, in the clause's own order; `opener` stands for the subject."""
    without = passage.spared
    places = sorted({*clause.finite_places, *(at for phrase in clause.after for at in phrase)} - without)
    pieces = [opener, passage.sentence.phrase(places)]
    pieces += _texts(passage.sentence, list(clause.before), without)
    return _asked(pieces)


def _asked(pieces: list[str]) -> str:
    return tidy(" ".join(piece for piece in pieces if piece)).rstrip(" ,;:.") + "?"


def _subject(passage: Passage, clause: Clause, without: frozenset[int]) -> str:
    if passage.antecedent and passage.antecedent.pronoun in clause.subject:
        return passage.antecedent.name
    if named := _set_beside(passage, clause):
        return named
    return lowered(passage.sentence, [at for at in clause.subject if at not in without])


def _set_beside(passage: Passage, clause: Clause) -> str:
    """The person's name in "the emir of Bukhara, Alim Khan, ...": the post alone may pass on."""
    sentence = passage.sentence
    for at in clause.subject:
        for child in sentence.children(at, "appos"):
            mention = sentence.mention_at(child)
            if mention and mention.label == PERSON and sentence.words[at].head == clause.verb:
                return sentence.name(mention)
    return ""


def lowered(sentence: Sentence, places: list[int]) -> str:
    """The phrase with its first letter small, unless the word is a name's."""
    text = sentence.phrase(places)
    return text if not places or keeps_capital(sentence, places[0]) else text[:1].lower() + text[1:]


def keeps_capital(sentence: Sentence, at: int) -> bool:
    """A name's word, an acronym and "I"."""
    word = sentence.words[at]
    acronym = word.text.isupper() and (len(word.text) > 1 or word.text == "I")
    return word.pos == "PROPN" or sentence.mention_at(at) is not None or acronym


def _texts(sentence: Sentence, phrases: list[tuple[int, ...]], without: frozenset[int]) -> list[str]:
    kept = [[at for at in phrase if at not in without] for phrase in phrases]
    return [lowered(sentence, phrase).strip(" ,") for phrase in kept if _says_something(sentence, phrase)]


def _says_something(sentence: Sentence, phrase: list[int]) -> bool:
    """A preposition or article left alone is dropped with what it governed."""
    kept = [at for at in phrase if sentence.words[at].pos not in ("ADP", "DET", "PUNCT", "SCONJ")]
    return bool(kept) or (len(phrase) == 1 and sentence.words[phrase[0]].dep == "prt")


def _verb_group(sentence: Sentence, clause: Clause) -> tuple[str, str] | None:
    """What goes ahead of the subject, and what stays behind it."""
    words = sentence.words
    if clause.auxiliaries:
        first, *others = clause.auxiliaries
        return words[first].lower, sentence.phrase([*others, clause.verb])
    verb = words[clause.verb]
    if verb.lemma == "be":
        return verb.lower, ""
    base = base_form(verb.lower, verb.lemma, verb.tag)
    return (DO[verb.tag], base) if verb.tag in DO and base else None


def base_form(form: str, lemma: str, tag: str) -> str:
    """The lemma, checked against the form it is of; empty where a rare verb's lemma is not to be trusted."""
    if tag == "VBP":
        return form
    if not lemma.isalpha() or lemma[0] != form[0]:
        return lemma if lemma in ("be", "go") else ""
    if form.endswith("ied") and lemma not in TIE_VERBS and lemma != f"{form[:-3]}y":
        return ""
    if form.endswith("ed") and len(lemma) < 3 and lemma not in ("ax", "do", "go"):
        return ""
    return lemma
