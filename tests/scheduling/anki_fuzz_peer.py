"""By how many days Anki may move intervals: these come in as JSON, the least and the most for each go out as JSON.

Run in a process of its own by a Python that has the package `anki`, whose licence is not ours.
Anki draws the days from a card's id, so that many cards reach both ends.
"""

import json
import sys
import tempfile

from anki.collection import Collection

CARDS = 1500
DECK = 1


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(f"{folder}/collection.anki2")
        cards = _with_cards(collection)
        moves = {days: [collection.fuzz_delta(card, days) for card in cards] for days in json.load(sys.stdin)}
        print(json.dumps([(days, min(moved), max(moved)) for days, moved in moves.items()]))
        collection.close()


def _with_cards(collection: Collection) -> list[int]:
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"] = "front"
    collection.add_note(note, DECK)
    row = collection.db.first("select * from cards")
    marks = ", ".join("?" * len(row))
    for more in range(1, CARDS):
        collection.db.execute(f"insert into cards values ({marks})", row[0] + more, *row[1:])
    return collection.db.list("select id from cards order by id")


if __name__ == "__main__":
    main()
