"""The same figures of the real Anki, for scale: a collection of 100,000 cards with 200,000 answers, FSRS on.

Measured in a process of its own by a Python that has the package `anki`, whose licence is not ours: TEST_ANKI_PYTHON.
"""

import json
import os
import sqlite3
import subprocess
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median

CARDS, ANSWERS_EACH = 100_000, 2
ANSWERS = 100
DAY = 24 * 60 * 60

NUMBERS = f"with recursive n(i) as (select 0 union all select i + 1 from n where i < {CARDS - 1})"
NOTES = f"""
    {NUMBERS} insert into notes select :first + i, 'guid' || i, :kind, 0, -1, '', 'How high is lamp ' || i || '?' ||
        char(31) || i || ' feet', 'How high is lamp ' || i || '?', i, 0, '' from n
"""
CARDS_DUE = f"""
    {NUMBERS} insert into cards select :first + i, :first + i, 1, 0, 0, -1, 2, 2, :today - 5 + (i * 7) % 100, 30, 2500,
        {ANSWERS_EACH}, 0, 0, 0, 0, 0,
        json_object('s', 1.0 + i % 90, 'd', 5.0, 'dr', 0.9, 'lrt', :now - 86400 * (30 + i % 60)) from n
"""
LOG = f"""
    {NUMBERS} insert into revlog select :now * 1000 - 86400000 * :days_ago - i, :first + i, -1, 3, 30, 10, 2500, 4000, 1
    from n
"""


def print_figures() -> None:
    python = os.environ.get("TEST_ANKI_PYTHON")
    if not python:
        print("Anki is not measured: set TEST_ANKI_PYTHON to a Python that has it")
        return
    printed = subprocess.run([python, __file__], stdout=subprocess.PIPE, check=True).stdout
    figures = json.loads(printed.splitlines()[-1])
    version = figures.pop("version")
    told = ", ".join(f"{what} {milliseconds:.2f} ms" for what, milliseconds in figures.items())
    print(f"Anki {version} in process, {CARDS:,} cards and {CARDS * ANSWERS_EACH:,} answers: {told}")


def _measure() -> dict[str, object]:
    from anki.buildinfo import version
    from anki.collection import Collection

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        _fill(path)
        collection = Collection(str(path))
        backend = collection._backend

        def first() -> object:
            return backend.get_queued_cards(fetch_limit=1, intraday_learning_only=False)

        first_due, queue = _taken(first)
        assert queue.review_count == 200, queue
        nexts, answers = zip(*(_next_and_answer(backend, first) for _ in range(ANSWERS)), strict=True)
        graphs, _ = _taken(lambda: backend.graphs(search="", days=0))
        collection.close()
    return {
        "version": version,
        "first due card": first_due,
        "next card p50": median(nexts),
        "an answer p50": median(answers),
        "all-time graphs": graphs,
    }


def _next_and_answer(backend: object, first: object) -> tuple[float, float]:
    from anki.scheduler_pb2 import CardAnswer

    taken, queue = _taken(first)
    (queued,) = queue.cards
    answer = CardAnswer(
        card_id=queued.card.id,
        current_state=queued.states.current,
        new_state=queued.states.good,
        rating=CardAnswer.GOOD,
        answered_at_millis=int(time.time() * 1000),
        milliseconds_taken=4000,
    )
    return taken, _taken(lambda: backend.answer_card(answer))[0]


def _taken(act: object) -> tuple[float, object]:
    """Milliseconds, and what came of it."""
    start = time.perf_counter()
    outcome = act()
    return 1000 * (time.perf_counter() - start), outcome


def _fill(path: Path) -> None:
    """Straight into the file: as many through Anki itself would take minutes. The collection is a year old."""
    from anki.collection import Collection

    collection = Collection(str(path))
    collection.set_config("fsrs", True)
    kind, today = collection.models.by_name("Basic")["id"], collection.sched.today
    collection.close()
    now = int(time.time())
    with closing(sqlite3.connect(path)) as file, file:
        given = {"first": (now - 400 * DAY) * 1000, "kind": kind, "today": today + 365, "now": now}
        file.execute("update col set crt = crt - ?", (365 * DAY,))
        file.execute(NOTES, given)
        file.execute(CARDS_DUE, given)
        for number in range(ANSWERS_EACH):
            file.execute(LOG, given | {"days_ago": 30 + 100 * number})


if __name__ == "__main__":
    print(json.dumps(_measure()))
