"""Whether a date, number or person has a ready question."""

from pathlib import Path

import pytest

from quizapp.facts.model import Kind
from tests.quality.automatic import items_of, values_in
from tests.quality.coverage_sample import Item, read_items
from tests.quality.covered import as_markdown, each_person_once, is_covered, ready_answers, same_person

FERRY = Path("ferry.txt")
PAID = "The harbour board of Holm paid 40,000 crowns for the boat on 9 March 1921."
CARS = "The boat carries 34 cars and thirty bicycles."


def item(value: str, kind: str, sentence: str = PAID, *, worth: bool = True) -> Item:
    return Item(FERRY, sentence, kind, value, worth)


@pytest.mark.parametrize(
    ("value", "hit"), [("9 March 1921", True), ("March 9th, 1921", True), ("1921", True), ("10 March 1921", False)]
)
def test_a_date_is_covered_by_a_key_that_says_as_much(asked, value: str, hit: bool) -> None:
    answers = ready_answers(asked("9 March 1921", Kind.DATE, "When did the board pay?"))
    assert is_covered(item(value, "dates"), answers) is hit


def test_a_date_is_covered_by_its_own_sentence_only(asked) -> None:
    answers = ready_answers(asked("1921", Kind.DATE, "Since when has the ferry crossed?"))
    assert not is_covered(item("1921", "dates"), answers)
    assert is_covered(item("1921", "dates", "The Holm ferry has crossed the sound since 1921."), answers)


@pytest.mark.parametrize(
    ("value", "hit"), [("34 cars", True), ("34", True), ("thirty-four", True), ("30", False), ("4", False)]
)
def test_a_number_is_compared_as_a_number(asked, value: str, hit: bool) -> None:
    answers = ready_answers(asked("34 cars", Kind.QUANTITY, "How many cars?", key="34"))
    assert is_covered(item(value, "numbers", CARS), answers) is hit


def test_what_is_held_for_review_covers_nothing(asked) -> None:
    held = asked("34 cars", Kind.QUANTITY, "How many cars?", reasons=("Too vague.",))
    assert not is_covered(item("34 cars", "numbers", CARS), ready_answers(held))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ingrid Vale", "Vale", True),
        ("Ingrid Maria Vale", "Ingrid Vale", True),
        ("Ingrid Vale", "Jonas Vale", False),
        ("Ingrid Vale", "Ingrid Holm", False),
        ("Ingrid", "Ingrid Vale", False),
    ],
)
def test_persons_are_the_same_by_surname_unless_first_names_differ(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


def test_a_person_is_covered_from_anywhere_in_the_document(asked) -> None:
    answers = ready_answers(asked("Ingrid Vale", Kind.PERSON, "Who was the first captain?"))
    assert is_covered(item("Captain Vale", "persons", CARS), answers) is False
    assert is_covered(item("Vale", "persons", CARS), answers)


def test_a_person_counts_once_and_is_worth_asking_where_any_mention_is() -> None:
    items = [item("Vale", "persons"), item("Ingrid Vale", "persons", worth=False), item("1921", "dates")]
    kept = each_person_once(items)
    assert [(i.value, i.worth_asking) for i in kept] == [("1921", True), ("Ingrid Vale", True)]


def test_the_annotators_lists_are_read(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    heading = "id,document,sentence,dates,numbers,persons"
    path.write_text(f'{heading}\ns001,ferry.txt,"{PAID}",9 March 1921; ,"40,000 * ; 2",\n')
    assert read_items(path) == [
        item("9 March 1921", "dates"), item("40,000", "numbers", worth=False), item("2", "numbers"),
    ]  # fmt: skip


def test_the_second_figure_leaves_out_what_is_not_worth_asking(asked) -> None:
    items = [item("34", "numbers", CARS), item("thirty", "numbers", CARS, worth=False)]
    text = as_markdown(items, {FERRY: asked("34 cars", Kind.QUANTITY, "How many cars?")})
    row = next(line for line in text.splitlines() if line.startswith("| numbers"))
    assert "1 of 2" in row and "1 of 1" in row
    assert "thirty (ferry)" not in text


def test_the_estimate_finds_dates_and_numbers_by_itself(asked) -> None:
    generated = asked("1921", Kind.DATE, "Since when?")
    found = [(item.kind, item.value) for item in items_of(FERRY, generated)]
    assert found == [
        ("dates", "1921"), ("dates", "9 March 1921"), ("numbers", "40,000"), ("numbers", "34"), ("numbers", "thirty"),
    ]  # fmt: skip


def test_the_estimate_leaves_out_the_number_of_a_ship() -> None:
    assert values_in("The Sula 2 left in May 1912 with two mates, 5 km ahead of Brig 12, and Norway 3 million.") == [
        ("dates", "May 1912"), ("numbers", "two"), ("numbers", "5"), ("numbers", "3 million"),
    ]  # fmt: skip
