"""Who says it: the words of a sentence that only name its speaker, and the claim that remains."""

from dataclasses import dataclass

from quizapp.facts.parsed import Sentence

REPORTING = frozenset(
    "say claim report state argue add note assert allege maintain suggest stress write believe estimate tell insist "
    "contend explain declare acknowledge warn".split()
)
THE_ARTICLE = "the article"
ARTICLE_NOUNS = ("article", "source", "text", "account", "reports")


@dataclass(frozen=True)
class Framing:
    """`words` are the places that name the speaker; `claims` are the verbs of what is said."""

    words: frozenset[int] = frozenset()
    claims: tuple[int, ...] = ()
    speaker: str = ""


def framing_of(sentence: Sentence) -> Framing:
    found = [_according(sentence, at) for at, word in enumerate(sentence.words) if word.lower == "according"]
    found += [_reported(sentence, at) for at in range(len(sentence.words)) if _reports(sentence, at)]
    return Framing(
        words=frozenset().union(*(framing.words for framing in found)),
        claims=tuple(claim for framing in found for claim in framing.claims),
        speaker=next((framing.speaker for framing in found if framing.speaker), ""),
    )


def _reports(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    if word.lemma not in REPORTING or not sentence.children(at, "nsubj"):
        return False
    return word.dep == "parataxis" or (word.dep in ("ROOT", "conj") and bool(sentence.children(at, "ccomp")))


def _according(sentence: Sentence, at: int) -> Framing:
    speaker = [c for to in sentence.children(at, "prep") for c in sentence.children(to, "pobj")]
    words = frozenset(sentence.subtree(at))
    return Framing(words, (), _speaker(sentence, speaker[0]) if speaker else "")


def _reported(sentence: Sentence, at: int) -> Framing:
    """Everything about the verb of saying but what is said."""
    said = sentence.children(at, "ccomp")
    subject = sentence.children(at, "nsubj")[0]
    around = sentence.words[at].dep == "conj"
    frame = set(sentence.subtree(at, without=("ccomp", "conj", "prep", "npadvmod", "cc")))
    frame |= {mark for claim in said for mark in sentence.children(claim, "mark")}
    claims = () if around else tuple(said)
    return Framing(frozenset(frame), claims, _speaker(sentence, subject))


def _speaker(sentence: Sentence, noun: int) -> str:
    """The article where a pronoun would stand for who it is: "according to her guide" says not whose."""
    said = sentence.subtree(noun, without=("appos", "relcl", "punct"))
    if sentence.words[noun].lower in ARTICLE_NOUNS or any(sentence.words[at].tag in ("PRP", "PRP$") for at in said):
        return THE_ARTICLE
    mention = sentence.mention_at(noun)
    if mention:
        article = "the " if mention.first and sentence.words[mention.first - 1].lower == "the" else ""
        return article + sentence.name(mention)
    phrase = sentence.phrase(said)
    common = sentence.words[said[0]].pos in ("DET", "NOUN", "ADJ") and not sentence.mention_at(said[0])
    return phrase[0].lower() + phrase[1:] if common else phrase
