"""The engine's figures, each of a process of its own: `python -m tests.benchmarks.engine WORDS` measures one text.

The text is the golden documents and the shipped articles one after the other, again and again. Each time round the
years are moved and the surnames get another ending, so that names and facts grow with the text and it stays English.
"""

import json
import re
import resource
import subprocess
import sys
import time
from collections import deque
from itertools import count
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SIZES = (25_000, 50_000, 100_000, 200_000)
"""In words."""
ENDINGS = "ban den fos gil hum kas lin mor nes pol rad sen tov vik wen zar".split()
YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")


def print_figures() -> None:
    """A line for each size, and the longest by the shortest for the same number of words."""
    figures = [_measured(size) for size in SIZES]
    for f in figures:
        print(
            f"engine, {f['words']:,.0f} words: loaded in {f['load']:.2f} s; {f['seconds']:.1f} s after that,"
            f" {f['core']:.1f} s of them at work ({f['words'] / f['core']:,.0f} words/s),"
            f" {f['core'] / f['parsing']:.2f} times the language model's own;"
            f" peak memory {f['peak']:.0f} MB; {f['questions']:,.0f} questions ready"
        )
    paces = [f["core"] / f["words"] for f in figures]
    print(f"  a word of the longest takes {paces[-1] / paces[0]:.2f} times as long as one of the shortest")


def _measured(words: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.engine", str(words)]
    return json.loads(subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, check=True).stdout)


def _measure(words: int) -> dict[str, float]:
    """Seconds, words and megabytes. Loading is all from the first import to the language model in memory; "core" is
    processor time, which other work on the machine does not lengthen; "parsing" the language model's alone, measured
    in the same process right after."""
    start = time.perf_counter()
    from quizapp import config
    from quizapp.authoring.generate import generate
    from quizapp.documents.read import read_document
    from quizapp.facts.language import load, parse

    model = config.from_environment().spacy_model
    load(model)
    loaded = time.perf_counter()
    text = long_text(words).encode()
    begun, core = time.perf_counter(), time.process_time()
    generated = generate(read_document(text, name="long.md"), model=model)
    seconds, core = time.perf_counter() - begun, time.process_time() - core
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    alone = time.process_time()
    deque(parse(generated.document, model=model), maxlen=0)
    return {
        "load": loaded - start,
        "seconds": seconds,
        "core": core,
        "parsing": time.process_time() - alone,
        "words": generated.document.words,
        "questions": sum(draft.ready for draft in generated.drafts),
        "peak": peak,
    }


def long_text(words: int) -> str:
    """Whole rounds of all documents, as many as it takes to hold `words`, cut to them at a paragraph."""
    from tests.quality.gold_list import gold_lists, golden_documents

    surnames = {fact.value.split()[-1] for gold in gold_lists() for fact in gold.facts if fact.kind == "person"}
    named = re.compile(rf"\b({'|'.join(sorted(map(re.escape, surnames)))})\b")
    texts = [_without_front_matter(path.read_text(encoding="utf-8")) for path in golden_documents()]
    paragraphs = (part for at in count() for text in texts for part in _round(text, at, named).split("\n\n"))
    kept: list[str] = []
    held = 0
    for paragraph in paragraphs:
        held += len(paragraph.split())
        if held > words:
            return "\n\n".join(kept)
        kept.append(paragraph)
    raise AssertionError("There is always another round.")


def _without_front_matter(text: str) -> str:
    return text.removeprefix("---\n").partition("\n---\n")[2] or text


def _round(text: str, at: int, named: re.Pattern[str]) -> str:
    ending = ENDINGS[at // len(ENDINGS) % len(ENDINGS)] * (at >= len(ENDINGS)) + ENDINGS[at % len(ENDINGS)] * (at > 0)
    moved = YEAR.sub(lambda year: str(1000 + (int(year[0]) - 1000 + 7 * at) % 1025), text)
    return named.sub(lambda name: name[0] + ending, moved)


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]))))
