import pytest

from quizapp.authoring.model import Form
from quizapp.authoring.written.set_files import read_set
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind

TEA = """
title = "Tea"
description = "How it came to us."
document = "history-of-tea"

[[question]]
form = "choice"
kind = "place"
stem = "Where was the first tea house of the town opened?"
key = "Mill Street"
options = ["Bridge Street", "Mill Street", "Park Lane"]
explanation = "It burned down later."
source = "The first tea house opened in Mill Street."
fact = "first tea house"

[[question]]  # the same fact in another form
form = "cloze"
kind = "place"
stem = "The first tea house opened in _____."
key = "Mill Street"
accepted = ["Mill St"]
fact = "first tea house"
"""


def test_the_set_has_its_title_description_and_document() -> None:
    tea = read_set(TEA)
    assert (tea.title, tea.description, tea.document) == ("Tea", "How it came to us.", "history-of-tea")


def test_description_and_document_may_be_left_out() -> None:
    short = TEA.replace('description = "How it came to us."\ndocument = "history-of-tea"\n', "")
    tea = read_set(short)
    assert (tea.description, tea.document) == ("", "")


def test_a_choice_keeps_every_field_and_the_line_where_it_starts() -> None:
    assert read_set(TEA).questions[0] == WrittenQuestion(
        form=Form.CHOICE,
        kind=Kind.PLACE,
        stem="Where was the first tea house of the town opened?",
        key="Mill Street",
        accepted=(),
        options=("Bridge Street", "Mill Street", "Park Lane"),
        explanation="It burned down later.",
        source="The first tea house opened in Mill Street.",
        fact="first tea house",
        line=6,
    )


def test_a_cloze_keeps_what_else_is_accepted() -> None:
    cloze = read_set(TEA).questions[1]
    assert (cloze.form, cloze.accepted, cloze.fact, cloze.line) == (Form.CLOZE, ("Mill St",), "first tea house", 16)


def test_a_typed_question_needs_no_more_than_form_kind_stem_and_key() -> None:
    [question] = read_set(
        'title = "T"\n[[question]]\nform = "typed"\nkind = "date"\nstem = "When?"\nkey = "1901"'
    ).questions
    assert question == WrittenQuestion(Form.TYPED, Kind.DATE, "When?", "1901", (), (), "", "", "", 2)


def test_blanks_around_a_value_are_dropped() -> None:
    assert read_set(TEA.replace('"Mill St"', '"  Mill St "')).questions[1].accepted == ("Mill St",)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    assert read_set("\ufeff" + TEA.replace("\n", "\r\n")) == read_set(TEA)


def test_an_explanation_may_have_several_lines() -> None:
    longer = TEA.replace('"It burned down later."', '"""\nIt burned down.\nNobody rebuilt it."""')
    assert read_set(longer).questions[0].explanation == "It burned down.\nNobody rebuilt it."


@pytest.mark.parametrize("key", ["ore", "red", "store"])
def test_a_key_within_a_longer_word_of_the_stem_is_no_giveaway(key: str) -> None:
    stem = "What was stored in the shed?"
    text = f'title = "T"\n[[question]]\nform = "typed"\nkind = "event"\nstem = "{stem}"\nkey = "{key}"'
    assert read_set(text).questions[0].key == key


def test_a_statement_is_true_or_false() -> None:
    stem = "According to the article, the mill was built in 1902."
    text = f'title = "T"\n[[question]]\nform = "true_false"\nkind = "date"\nstem = "{stem}"\nkey = "False"'
    assert read_set(text).questions == (WrittenQuestion(Form.TRUE_FALSE, Kind.DATE, stem, "False", line=2),)


def test_the_options_of_an_order_stand_as_they_happened_and_are_its_key() -> None:
    events = ("The mill was built", "The bridge fell", "The school burned")
    stem = "In which order did these things happen?"
    written = ", ".join(f'"{event}"' for event in events)
    text = f'title = "T"\n[[question]]\nform = "order"\nkind = "order"\nstem = "{stem}"\noptions = [{written}]'
    key = "The mill was built; The bridge fell; The school burned"
    assert read_set(text).questions == (WrittenQuestion(Form.ORDER, Kind.ORDER, stem, key, options=events, line=2),)
