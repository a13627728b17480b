"""Things that a sentence counts one by one: "40 ships and 12 boats"."""

from quizapp.facts.clauses import lean
from quizapp.facts.parsed import Sentence


def are_counted_apart(sentence: Sentence, noun: int) -> bool:
    """Whether all that are joined with the noun have numbers of their own, so that each can be asked by itself."""
    top = noun
    while sentence.words[top].dep == "conj":
        top = sentence.words[top].head
    joined = [top]
    for at in joined:
        joined += sentence.children(at, "conj")
    either = any(sentence.words[cc].lower == "or" for at in joined for cc in sentence.children(at, "cc"))
    return len(joined) > 1 and not either and all(_has_number(sentence, at) for at in joined)


def own_phrase(sentence: Sentence, noun: int, leave: frozenset[int] = frozenset()) -> list[int]:
    """The noun's phrase without what else is counted: "40 ships" of "40 ships and 12 boats"."""
    if not are_counted_apart(sentence, noun):
        return lean(sentence, noun, leave)
    others = {at for joined in sentence.children(noun, "conj", "cc") for at in sentence.subtree(joined)}
    return lean(sentence, noun, leave | others)


def _has_number(sentence: Sentence, noun: int) -> bool:
    return any(sentence.words[at].pos == "NUM" for at in sentence.children(noun, "nummod"))
