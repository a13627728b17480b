"""Who says it: the words of a sentence that only name its speaker, and the claim that remains."""

from dataclasses import dataclass
from functools import lru_cache

from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.parsed import REMEMBERED, Sentence

REPORTING = frozenset(
    "say claim report state argue add note assert allege maintain suggest stress write believe estimate tell insist "
    "contend explain declare acknowledge warn".split()
)
THE_ARTICLE = "the article"
LONGEST_WHEN = 4
ARTICLE_NOUNS = ("article", "source", "text", "account")


@dataclass(frozen=True)
class Framing:
    """`words` are the places that name the speaker; `claims` are the verbs of what is said; `when` is the year in which
    the speaker said it or of which it is true: "in 2008", "as of 2008"."""

    words: frozenset[int] = frozenset()
    claims: tuple[int, ...] = ()
    speaker: str = ""
    when: str = ""


@lru_cache(maxsize=REMEMBERED)
def framing_of(sentence: Sentence) -> Framing:
    found = [_according(sentence, at) for at, word in enumerate(sentence.words) if word.lower == "according"]
    found += [_reported(sentence, at) for at in range(len(sentence.words)) if _reports(sentence, at)]
    return Framing(
        words=frozenset().union(*(framing.words for framing in found)),
        claims=tuple(claim for framing in found for claim in framing.claims),
        speaker=next((framing.speaker for framing in found if framing.speaker), ""),
        when=next((framing.when for framing in found if framing.speaker), ""),
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
    return Framing(frozenset(frame), claims, _speaker(sentence, subject), _when(sentence, at))


def _when(sentence: Sentence, verb: int) -> str:
    phrases = [sentence.subtree(at) for at in sentence.children(verb, "prep")]
    dated = (at for at in phrases if sentence.words[at[0]].lower in ("in", "as") and len(at) <= LONGEST_WHEN)
    told = next((at for at in dated if BARE_YEAR.fullmatch(sentence.words[at[-1]].text)), [])
    phrase = sentence.phrase(told)
    return phrase[:1].lower() + phrase[1:]


def _speaker(sentence: Sentence, noun: int) -> str:
    """The article where a pronoun would stand for who it is: "according to her guide" says not whose."""
    said = sentence.subtree(noun, without=("appos", "relcl", "punct"))
    if sentence.words[noun].lower in ARTICLE_NOUNS or any(sentence.words[at].tag in ("PRP", "PRP$") for at in said):
        return THE_ARTICLE
    mention = sentence.mention_at(noun)
    if mention:
        return _article(sentence, mention.first) + sentence.name(mention)
    phrase = sentence.phrase(said)
    common = sentence.words[said[0]].pos in ("DET", "NOUN", "ADJ") and not sentence.mention_at(said[0])
    return phrase[0].lower() + phrase[1:] if common else phrase


def _article(sentence: Sentence, name: int) -> str:
    """With the year that tells one census or report from the next: "the 2010 Norway Census"."""
    before = [word.text for word in sentence.words[max(0, name - 2) : name]]
    year = f"{before.pop()} " if before and BARE_YEAR.fullmatch(before[-1]) else ""
    return f"the {year}" if before and before[-1].lower() == "the" else ""
