"""No question of a quiz gives the answer of a later one away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.cueing import Item, cued_first, cues, without_cues

WHO = Item("Which mayor of Oslo opened the Alna Bridge in 1932?", ("Ana Duarte",), sentence="one")
WHEN = Item("In which year did the mayor open the Alna Bridge?", ("1932",), sentence="two")
PARK = Item("In which year was the Loenga Park planted?", ("1951",), sentence="three")
SAME_YEAR = Item("In which year was the Holm Museum founded?", ("1932",), sentence="four")
KEEPER = Item("Who is the keeper of the Holm Museum?", ("Rui Alves",), sentence="five")


def test_a_stem_that_holds_the_answer_and_speaks_of_the_same_cues() -> None:
    assert cues(WHO, WHEN)
    assert not cues(WHEN, WHO)


def test_the_answer_alone_in_another_matter_cues_nothing() -> None:
    assert not cues(WHO, SAME_YEAR)


@pytest.mark.parametrize("answer", ["193", "1932 BC", ""])
def test_only_the_whole_answer_counts(answer: str) -> None:
    assert not cues(WHO, Item(WHEN.stem, (answer,)))


def test_another_right_answer_counts_too() -> None:
    assert cues(WHO, Item(WHEN.stem, ("in the year 1932", "1932")))


def test_within_one_sentence_the_answer_is_enough() -> None:
    when = Item("When?", ("1932",), sentence="one")
    assert cues(WHO, when)
    assert cues(Item("Who?", ("Rui",), options=("1932", "1935"), sentence="one"), when)


def test_what_is_explained_after_the_answer_counts() -> None:
    told = Item("Who planted the Loenga Park?", ("Rui Alves",), shown="Rui Alves planted the Loenga Park in 1951.")
    assert cues(told, PARK)


def test_words_of_the_title_tell_nothing() -> None:
    one = Item("Which parks of Oslo and Bergen were planted in 1951?", ("two",))
    other = Item("When did Oslo and Bergen agree?", ("1951",))
    titled = Item(other.stem, other.answers, title="Oslo and Bergen")
    assert cues(one, other)
    assert not cues(one, titled)


def test_case_accents_and_marks_do_not_hide_an_answer() -> None:
    shown = Item("Whose bridge at Alna did the mayor, JOSÉ DARÍO, open?", ("x",))
    assert cues(shown, Item("Which mayor opened the bridge at Alna?", ("Jose Dario",)))


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Who won the Cup in 1932?", "In which year did Alna win the Cup?"),
        ("Which town was chosen in 1932?", "In which year did the council choose a town?"),
        ("Who wrote a history in 1932?", "In which year was the history written?"),
    ],
)
def test_a_verb_is_the_same_in_whatever_tense(told: str, asked: str) -> None:
    assert cues(Item(told, ("x",)), Item(asked, ("1932",)))


def test_what_is_cued_is_left_for_another_time_while_there_are_others() -> None:
    assert without_cues([WHO, WHEN, PARK, KEEPER], 3) == [0, 2, 3]


def test_for_want_of_others_it_is_asked_before_what_cues_it() -> None:
    assert without_cues([WHO, WHEN, PARK], 3) == [1, 0, 2]
    assert cued_first([WHO, PARK, WHEN]) == [2, 0, 1]


def test_of_two_that_cue_each_other_only_one_is_asked() -> None:
    mutual = Item("In which year did Ana Duarte open the Alna Bridge as mayor of Oslo?", ("1932",))
    assert cues(WHO, mutual) and cues(mutual, WHO)
    assert without_cues([WHO, mutual, PARK], 3) == [0, 2]
    assert sorted(cued_first([WHO, mutual, PARK])) == [0, 1, 2]


WORDS = ("bridge", "Alna", "museum", "opened", "1932", "1951", "Oslo", "keeper")
ITEMS = st.lists(
    st.builds(
        Item,
        stem=st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join),
        answers=st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(tuple),
        options=st.lists(st.sampled_from(WORDS), max_size=3).map(tuple),
        sentence=st.sampled_from([None, "one", "two"]),
    ),
    max_size=9,
)


@given(items=ITEMS, size=st.integers(0, 9))
def test_no_item_of_a_quiz_gives_a_later_one_away(items: list[Item], size: int) -> None:
    places = without_cues(items, size)
    assert len(places) == len(set(places)) <= size
    assert bool(places) == bool(items and size)
    for earlier, one in enumerate(places):
        assert not any(cues(items[one], items[later]) for later in places[earlier + 1 :])


@given(items=ITEMS)
def test_what_is_practised_is_asked_all(items: list[Item]) -> None:
    assert sorted(cued_first(items)) == list(range(len(items)))
