"""What Anki says to histories of answers: histories come in as JSON, what it made of them goes out as JSON.

Run in a process of its own by a Python that has the package `anki`, whose licence is not ours.
Days pass by moving each card back in time, so that Anki itself reckons everything.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator

# Anki's own tests set this: intervals are then not moved by chance.
os.environ["ANKI_TEST_MODE"] = "1"
# A day that starts 12 hours from now, so that none starts during the run.
os.environ["TZ"] = "UTC"
time.tzset()

from anki import scheduler_pb2  # noqa: E402
from anki.cards_pb2 import Card  # noqa: E402
from anki.collection import Collection  # noqa: E402

DAY = 24 * 60 * 60
LEARNING_QUEUE = 1
DECK = 1


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(f"{folder}/collection.anki2")
        _set_up(collection)
        for setting in json.load(sys.stdin):
            _configure(collection, setting)
            answers = [list(_answered(collection, history)) for history in setting["histories"]]
            print(json.dumps(answers))
        collection.close()


def _set_up(collection: Collection) -> None:
    collection.set_config("fsrs", True)
    collection.set_config("rollover", (time.gmtime().tm_hour + 12) % 24)


def _configure(collection: Collection, setting: dict) -> None:
    deck = collection.decks.config_dict_for_deck_id(DECK)
    deck["new"]["delays"] = setting["learning"]
    deck["lapse"]["delays"] = setting["relearning"]
    deck["lapse"]["leechFails"] = 9999
    deck["desiredRetention"] = setting["desired_retention"]
    collection.decks.update_config(deck)


def _answered(collection: Collection, history: list[tuple[int, int]]) -> Iterator[tuple]:
    """For each answer - the days since the one before, and the rating from 1 - the interval in days,
    0 for a step within the day, then stability and difficulty as stored, and the four intervals offered."""
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"] = "front"
    collection.add_note(note, DECK)
    (card_id,) = collection.card_ids_of_note(note.id)
    backend = collection._backend
    for days, rating in history:
        _let_pass(collection, card_id, days)
        states = backend.get_scheduling_states(card_id)
        offered = (states.again, states.hard, states.good, states.easy)
        backend.answer_card(
            scheduler_pb2.CardAnswer(
                card_id=card_id,
                current_state=states.current,
                new_state=offered[rating - 1],
                rating=rating - 1,
                answered_at_millis=int(time.time() * 1000),
                milliseconds_taken=1000,
            )
        )
        memory = backend.get_card(card_id).memory_state
        intervals = [_days(state.normal) for state in offered]
        yield intervals, round(memory.stability, 6), round(memory.difficulty, 6)


def _let_pass(collection: Collection, card_id: int, days: int) -> None:
    card: Card = collection._backend.get_card(card_id)
    if not card.reps or not days:
        return
    card.due -= days * DAY if card.queue == LEARNING_QUEUE else days
    card.last_review_time_secs -= days * DAY
    collection._backend.update_cards(cards=[card], skip_undo_entry=True)


def _days(state: scheduler_pb2.SchedulingState.Normal) -> int:
    kind = state.WhichOneof("kind")
    if kind == "review":
        return state.review.scheduled_days
    step = state.learning if kind == "learning" else state.relearning.learning
    return step.scheduled_secs // DAY


if __name__ == "__main__":
    main()
