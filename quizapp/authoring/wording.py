"""A stem and its key, before it is given a form."""

import re
from dataclasses import dataclass


MOST_WORDS = 30


@dataclass(frozen=True)
class Wording:
    """`key` may be less than the fact's value: "34" where the stem asks for the number of tons."""

    stem: str
    key: str
    accepted: tuple[str, ...] = ()


def attributed(question: str, speaker: str) -> str:
    """The question as asked of its speaker."""
    if not speaker:
        return question[0].upper() + question[1:]
    return f"According to {speaker}, {question[0].lower()}{question[1:]}"


def tidy(text: str) -> str:
    """Without the marks that stay behind when words are left out."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:?!)\]])", r"\1", text)
    text = re.sub(r"([(\[])\s+", r"\1", text)
    text = re.sub(r"[,;:]+(?=[,;:?.])", "", text)
    return re.sub(r"^[,;:\s]+", "", text)
