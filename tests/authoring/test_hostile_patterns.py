"""Every pattern of the floors up to this one is matched in step with a text's length, whatever is in it."""

import pkgutil
import re
from collections.abc import Callable
from importlib import import_module
from time import process_time

import pytest

import quizapp.authoring
import quizapp.documents
import quizapp.facts
from quizapp.authoring.gates.surface import words_of
from quizapp.authoring.quoting import find_words
from quizapp.authoring.wording import tidy
from quizapp.authoring.written.set_file_layout import layout
from quizapp.facts.amounts import parse_amount
from quizapp.facts.dates import parse_date
from quizapp.facts.numbers import number_of
from quizapp.facts.quantities import parse_quantity
from quizapp.facts.spelling import initials, parts, same_person

SHORT, FOUR_TIMES = 1_000, 4_000
IN_STEP = 8
"""Four times the text takes four times as long where time grows in step, sixteen where it grows with the square."""
TOO_SHORT_TO_TELL = 0.002
"""Seconds within which the clock and the memory, not the pattern, decide; the square of 4,000 takes far longer."""
PIECES = (
    ".", '"', "'", '."', "[", "]", "(", ")", "A", "Ab ", "a", "a ", "a-", "é", "1", "1 ", "1,111,", "1,", "$", "US$",
    " ", "\t", "\n", "# ", "#", "= ", "=", "- ", "*", "_", ":", "a: ", ",", ",;", "about ", "two ", "in 1999 ", "19",
    "1st ", "early ", "m", "ma", "mam", "cost", "million ", "not ", '"""', "\\",
)  # fmt: skip
ENDS = ("", "x", "1", "!")
MATCHED_ONLY = frozenset(
    "PAIR HEADING TITLE LIST_ITEM NEXT QUANTITY UNSEEN_LINK OTHER_LANGUAGE LEADS_NOWHERE RELATIVE".split()
)
"""Never searched for: matched at one place of a text."""
OF_VALID_TOML = "_TOKEN"
"""Sees no text that the TOML reader refused; how long the layout takes is tested instead."""


def module_patterns() -> list[tuple[str, re.Pattern[str]]]:
    found: dict[re.Pattern[str], str] = {}
    for package in (quizapp.documents, quizapp.facts, quizapp.authoring):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(import_module(module.name)).items():
                several = value if isinstance(value, tuple) else (value,)
                flat = [each for one in several for each in (one if isinstance(one, tuple) else (one,))]
                for pattern in (each for each in flat if isinstance(each, re.Pattern)):
                    found.setdefault(pattern, f"{module.name}.{name}")
    return [(name, pattern) for pattern, name in found.items() if not name.endswith(OF_VALID_TOML)]


def least_time(action: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """Of the process alone, so that a busy machine does not count."""
    times = []
    for _ in range(rounds):
        start = process_time()
        action(text)
        times.append(process_time() - start)
        if times[-1] < TOO_SHORT_TO_TELL:
            break
    return min(times)


def out_of_step(action: Callable[[str], object]) -> list[str]:
    """The hostile texts for which it takes more than its share."""
    found = []
    for text in (f"{{}}{end}" for end in ENDS):
        for piece in PIECES:
            short, long = (text.format((piece * n)[:n]) for n in (SHORT, FOUR_TIMES))
            slow = least_time(action, long)
            if slow >= TOO_SHORT_TO_TELL and slow / least_time(action, short) >= IN_STEP:
                found.append(repr(piece))
    return found


@pytest.mark.parametrize(("name", "pattern"), [pytest.param(n, p, id=n) for n, p in module_patterns()])
def test_a_pattern_is_matched_in_step_with_the_text(name: str, pattern: re.Pattern[str]) -> None:
    assert out_of_step(pattern.match) == []
    assert out_of_step(pattern.fullmatch) == []
    if name.rpartition(".")[2] not in MATCHED_ONLY:
        assert out_of_step(lambda text: list(pattern.finditer(text))) == []


@pytest.mark.parametrize(
    "action",
    [
        tidy, words_of, parse_amount, parse_date, parse_quantity, number_of, parts, initials,
        lambda text: same_person(f"Ana {text}", f"Ana {text}e"),
        lambda text: find_words(text, "a a b"),
        lambda text: find_words(text, ". . ,"),
        lambda text: layout(f"title = {text!r}"),
    ],
)  # fmt: skip
def test_a_value_is_read_in_step_with_its_length(action: Callable[[str], object]) -> None:
    assert out_of_step(action) == []
