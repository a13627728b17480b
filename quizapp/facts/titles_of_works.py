"""Titles in quotation marks, read as one name whatever small words they hold."""

from collections.abc import Iterator

from quizapp.facts.parsed import Mention, Sentence, Word

OPENING = frozenset('"“«')
CLOSING = frozenset('"”»')
SMALL = frozenset("of in the a an and or on at to for from with by as is 's ’s , : ! ? -".split())
LONGEST = 10


def quoted_titles(sentence: Sentence) -> tuple[Mention, ...]:
    return tuple(_titles(sentence.words))


def _titles(words: tuple[Word, ...]) -> Iterator[Mention]:
    at = 0
    while at < len(words):
        if words[at].text in OPENING and (end := _closing(words, at + 1)):
            last = end - 1 if words[end - 1].text in (",", ".") else end
            if last - at > 2 and _is_title(words[at + 1 : last]):
                yield Mention(at + 1, last, "WORK_OF_ART")
            at = end
        at += 1


def _closing(words: tuple[Word, ...], start: int) -> int:
    """Where the quotation that begins at `start` ends; 0 where it is long."""
    limit = min(start + LONGEST + 1, len(words))
    return next((at for at in range(start, limit) if words[at].text in CLOSING), 0)


def _is_title(words: tuple[Word, ...]) -> bool:
    capital = [word.text[0].isupper() or word.text[0].isdigit() for word in words]
    rest = [word for word, big in zip(words, capital, strict=True) if not big]
    return capital[0] and capital[-1] and all(word.lower in SMALL for word in rest)
