"""Hands the readers inputs that nobody would write, and stops at the first that breaks a promise of theirs.

    python tests/benchmarks/fuzz_readers.py --seconds 180 --seed 1

The same seed gives the same inputs in the same order; how many of them the time allows depends on the machine.
"""

import argparse
import random
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from quizapp.documents.model import Document
from quizapp.documents.read import read_document
from quizapp.documents.refusals import DocumentRefused

NAMES = ["a.txt", "a.md", "a.wiki", "a.mediawiki", "a", "pasted-text.txt", ""]
PROSE = (
    "The sea is deep and it is cold. Dr. Lund measured it in the U.S. in c. 1900 (or so). “It is late,” he said. "
    'Is it "deep"? Yes! It cost US$1.5 million… The boats of J. R. Berg left at 5 p.m. The wind rose.[1] It fell.'
)
PLAIN = (
    f"= The sea =\n\n{PROSE}\n\n== Tides ==\n- a list\n- It is an item.\n1. one\n\n{PROSE}\n"
    "== See also ==\n* Boats\n"
)
MARKDOWN = (
    f"# The sea\n\n*{PROSE}*\n\n## Tides\n\n> {PROSE}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n"
    "- [a](b \"c\")\n- ![d](e)\n\n&amp; <b>bold</b> \\* https://example.org\n"
)
FRONT = f'---\ntitle: "The sea"\nsource: A book\ndate: 1998-01-31\nread: 2024-05-06\n---\n{MARKDOWN}'
WIKI = (
    "{{Infobox sea|depth={{convert|4|km|mi}}|a=[[b]]}}\n[[File:a.jpg|thumb|The [[sea]]]]\n'''The sea''' "
    f"({{{{lang-fr|la mer}}}}; {{{{IPA|a}}}}) is [[water (salt)|water]].<ref name=\"a\">{{{{cite|b}}}}</ref> {PROSE}\n"
    "{|\n! a !! b\n|-\n| 1 || 2\n|}\n== Tides ==\n* ''one''\n# two\n: three\n; four: five\n<!-- no -->\n"
    f"{{{{quote|{PROSE}|He}}}}\n<blockquote>{PROSE}</blockquote>\n{{{{as of|2012}}}} it costs {{{{USD|5}}}}.\n"
    "<gallery>\na.jpg|b\n</gallery>\n[https://example.org c] &nbsp; __TOC__\n== References ==\n{{reflist}}\n"
    "[[Category:Sea]]\n"
)
SEEDS = [text.encode() for text in (PROSE, PLAIN, MARKDOWN, FRONT, WIKI)]
MARKS = [
    "{{", "}}", "[[", "]]", "{|", "|}", "|", "=", "==", "'''", "''", "<ref>", "</ref>", "<ref", "/>", "<!--", "-->",
    "*", "#", ":", ";", "<", ">", "&", "&#", "&#1;", "&#xD800;", "&#x110000;", "&nbsp;", "(", ")", "[", "]", "“", "”",
    '"', ".", "...", "…", "?", "!", ",", "\n", "\r\n", "\r", "\n\n", " ", "\t", "\f", "\v", "\x02", "\x03", "\x04",
    "\x05", "\x06", "\x85", "\u2028", "\u200b", "\u00a0", "\u202e", "\ufeff", "---", "```", "> ", "- ", "1. ", "\\",
    "_", "~~", "http://", "[//", "{{lang-x|", "{{quote|", "<blockquote>", "</blockquote>", "__A__", "[[File:",
    "{{convert|",
    "\ud7ff", "\U0001f600", "e\u0301", "-",
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    outcomes, slowest = Counter[str](), 0.0
    until = time.monotonic() + given.seconds
    for data, name in inputs(random.Random(given.seed)):
        start = time.monotonic()
        if start >= until:
            break
        try:
            outcomes[outcome(data, name)] += 1
        except Exception:
            print(f"Broken by {data!r} as {name!r}")
            raise
        slowest = max(slowest, time.monotonic() - start)
    print(f"{outcomes.total():,} inputs in {given.seconds:.0f} s, seed {given.seed}; the slowest took {slowest:.2f} s")
    for kind, count in outcomes.most_common():
        print(f"  {kind}: {count:,}")


def inputs(chance: random.Random) -> Iterator[tuple[bytes, str]]:
    while True:
        name = chance.choice(NAMES)
        if chance.random() < 0.05:
            yield chance.randbytes(chance.randrange(300)), name
        else:
            yield mutated(chance.choice(SEEDS), chance), name


def mutated(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 2, 4, 8, 16, 32))):
        data = chance.choice(MUTATIONS)(data, chance)
    return data[:20_000]


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 2, 5, 20, 100)))


def _mark_in(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    mark = chance.choice(MARKS).encode() * chance.choice((1, 1, 1, 1, 2, 3, 50))
    return data[:at] + mark + data[at:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 10)) + data[end:]


def _moved(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[start:end] + data[at:]


def _other_letter(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    letter = chr(chance.choice((chance.randrange(0x80), chance.randrange(0x3000), chance.randrange(0xE000, 0x110000))))
    return data[:at] + letter.encode() + data[at:]


def _with_another(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(SEEDS)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


MUTATIONS = [*[_mark_in] * 4, *[_cut, _doubled] * 2, _moved, _other_letter, _with_another]


def outcome(data: bytes, name: str) -> str:
    """What became of an input: "read", or the name of the refusal. Raises what breaks a promise."""
    try:
        document = read_document(data, name=name)
    except DocumentRefused as refusal:
        assert str(refusal)
        return type(refusal).__name__
    check(document)
    assert read_document(data, name=name) == document
    return "read"


def check(document: Document) -> None:
    assert document.title and document.sentences and document.text.encode()
    for spans in (document.sentences, document.paragraphs):
        assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
        assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
    for sentence in document.sentences:
        said = sentence.of(document.text)
        assert said == said.strip() and document.paragraph_of(sentence).contains(sentence)
        assert not any(unicodedata.category(ch) == "Cc" and ch not in "\t\n\r\f\v" for ch in said), said


if __name__ == "__main__":
    main()
