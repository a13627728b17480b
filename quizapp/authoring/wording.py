"""A stem and its key, before it is given a form."""

import re
from dataclasses import dataclass

MOST_WORDS = 30
NAMES_ARTICLE = re.compile(r"\bthe (?:source )?article\b", re.IGNORECASE)


@dataclass(frozen=True)
class Wording:
    """`key` may be less than the fact's value: "34" where the stem asks for the number of tons."""

    stem: str
    key: str
    accepted: tuple[str, ...] = ()


def attributed(question: str, speaker: str) -> str:
    """The question as asked of its speaker, who is not named where the question itself asks it of the article; no
    question gives none."""
    if not question:
        return ""
    if not speaker or names_article(question):
        return question[0].upper() + question[1:]
    return f"According to {speaker}, {question[0].lower()}{question[1:]}"


def names_article(text: str) -> bool:
    return NAMES_ARTICLE.search(text) is not None


LEFT_BEHIND = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\s{2,}|[^\S ]", " "),
        (r"^[,;: ]+| $", ""),
        (r" ([,.;:?!)\]])", r"\1"),
        (r"([(\[]) ", r"\1"),
        (r"(?<=[\w\])]) ([\"”])$", r"\1"),
        (r"[,;:]+(?=[,;:?.])", ""),
    )
)
"""Marks that lost their words, and what they become."""


def tidy(text: str) -> str:
    """Without the marks that stay behind when words are left out."""
    for mark, instead in LEFT_BEHIND:
        text = mark.sub(instead, text)
    return text
