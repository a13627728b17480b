from hypothesis import given
from hypothesis import strategies as st

from quizapp.grading.model import Verdict
from quizapp.grading.ordering import grade_order

EVENTS = ("The mill was built", "The bridge fell", "The school burned", "The ferry stopped")


def graded(*places: int) -> tuple[Verdict, str]:
    grade = grade_order(EVENTS, [EVENTS[place] for place in places])
    return grade.verdict, grade.reason


def test_every_event_in_its_place_is_right() -> None:
    assert graded(0, 1, 2, 3) == (Verdict.CORRECT, "each event is in its place")


def test_two_neighbours_changed_are_close() -> None:
    for places in ((1, 0, 2, 3), (0, 2, 1, 3), (0, 1, 3, 2)):
        assert graded(*places) == (Verdict.CLOSE, "two events that follow each other changed places")


def test_anything_else_is_wrong_and_tells_how_many_are_in_their_place() -> None:
    assert graded(2, 1, 0, 3) == (Verdict.WRONG, "2 of 4 events are in their place")
    assert graded(1, 0, 3, 2) == (Verdict.WRONG, "0 of 4 events are in their place")
    assert graded(1, 2, 3, 0) == (Verdict.WRONG, "0 of 4 events are in their place")


def test_nothing_is_no_answer() -> None:
    grade = grade_order(EVENTS, [])
    assert (grade.verdict, grade.reason) == (Verdict.WRONG, "no answer was given")


@given(st.permutations(range(5)))
def test_a_reason_never_tells_an_event(places: list[int]) -> None:
    events = [f"event {letter}" for letter in "abcde"]
    grade = grade_order(events, [events[place] for place in places])
    assert (grade.verdict is Verdict.CORRECT) == (places == sorted(places))
    assert not any(event in grade.reason for event in events)
