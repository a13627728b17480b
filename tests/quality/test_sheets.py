"""A sheet shows a question as it would be asked, and refuses marks that cannot be counted."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.authoring.model import Form, Generated
from quizapp.documents.model import Section, Span
from quizapp.facts.model import Kind
from tests.quality.engine import counted, once_each
from tests.quality.rates import as_markdown, paired
from tests.quality.sheet import COLUMNS, MARKS, REASONS, Rating, SheetRefused, previous_sentence, read_sheet, shown

YEAR = "In which year did the Holm ferry start?"


def twins(asked) -> Generated:
    typed = asked("1921", Kind.DATE, YEAR)
    choice = asked("1921", Kind.DATE, YEAR, options=("1901", "1911", "1921"))
    cloze = asked("1921", Kind.DATE, "It has crossed since _____.", form=Form.CLOZE, reasons=("“It” is not clear.",))
    return Generated(typed.document, typed.facts, (*typed.drafts, *choice.drafts, *cloze.drafts))


def test_a_typed_twin_gives_way_to_its_choice(asked) -> None:
    assert [draft.form for draft in once_each(twins(asked))] == [Form.CHOICE, Form.CLOZE]


def test_the_numbers_of_an_article(asked) -> None:
    numbers = counted(twins(asked))
    assert (numbers["ready"], numbers["review"], numbers["share_ready"]) == (1, 1, 0.5)
    assert numbers["ready_by_form"] == {"choice": 1}
    assert numbers["share_wh_or_role"] == 1.0


def test_a_rater_sees_the_title_and_what_belongs_in_a_gap(asked) -> None:
    gap = asked("1921", Kind.DATE, "The Holm ferry has crossed the sound since _____.", form=Form.CLOZE)
    row = shown(gap, gap.drafts[0])
    assert (row["heading"], row["asked_for"]) == ("According to Ferry", "a year")
    typed = asked("1921", Kind.DATE, YEAR)
    assert shown(typed, typed.drafts[0])["asked_for"] == ""


@pytest.mark.parametrize(
    ("heading", "line"),
    [("Crossings", "According to Ferry, under “Crossings”"), ("Since 1921", "According to Ferry")],
)
def test_a_rater_sees_the_heading_as_the_learner_does(asked, heading: str, line: str) -> None:
    generated = asked("1921", Kind.DATE, YEAR)
    whole = Span(0, len(generated.document.text))
    document = replace(generated.document, sections=(Section(heading, 2, whole),))
    assert shown(replace(generated, document=document), generated.drafts[0])["heading"] == line


def test_what_is_shown_has_its_columns_in_the_sheet(asked) -> None:
    generated = asked("1921", Kind.DATE, YEAR)
    assert [column for column in COLUMNS if column in shown(generated, generated.drafts[0])] == list(COLUMNS[2:-3])


def test_the_sentence_before_is_shown(asked) -> None:
    generated = asked("Ingrid Vale", Kind.PERSON, "Who was the first captain?")
    before = previous_sentence(generated.document, generated.drafts[0].source)
    assert before == "The Holm ferry has crossed the sound since 1921."
    first = asked("1921", Kind.DATE, YEAR)
    assert previous_sentence(first.document, first.drafts[0].source) == ""


def filled(path: Path, *marks: tuple[str, str]) -> Path:
    with path.open("w", newline="") as file:
        sheet = csv.DictWriter(file, COLUMNS, restval="")
        sheet.writeheader()
        for at, (mark, reason) in enumerate(marks):
            question = f"Question {at}{'?' if at % 2 else ' _____.'}"
            row = {"id": f"q{at}", "document": "ferry", "form": "cloze", "question": question}
            sheet.writerow(row | {"mark": mark, "reason": reason})
    return path


def test_case_and_spaces_of_a_mark_do_not_matter(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.csv", (" Clean", ""), ("UNUSABLE ", "Wrong  key"))
    assert [(r.mark, r.reason) for r in read_sheet(path)] == [("clean", ""), ("unusable", "wrong key")]


@pytest.mark.parametrize(
    ("mark", "reason"), [("", ""), ("good", ""), ("unusable", ""), ("unusable", "dull"), ("minor", "dull")]
)
def test_what_cannot_be_counted_is_refused_with_its_line(tmp_path: Path, mark: str, reason: str) -> None:
    path = filled(tmp_path / "a.csv", ("clean", ""), (mark, reason))
    with pytest.raises(SheetRefused, match="a.csv, q1"):
        read_sheet(path)


def test_two_sheets_must_hold_the_same_questions() -> None:
    one = [Rating("q1", "ferry", "typed", "When?", "clean", "")]
    other = [Rating("q1", "ferry", "typed", "Who?", "clean", "")]
    for wrong in (other, [], one * 2):
        with pytest.raises(SheetRefused):
            paired(one, wrong)


def test_an_item_is_usable_where_both_say_so(tmp_path: Path) -> None:
    a = filled(tmp_path / "a.csv", ("clean", ""), ("clean", ""), ("unusable", "wrong key"), ("minor", "trivial"))
    b = filled(tmp_path / "b.csv", ("minor", "other"), ("unusable", "cued"), ("unusable", "wrong key"), ("clean", ""))
    text = as_markdown(paired(read_sheet(a), read_sheet(b)))
    lines = {line.split(" | ")[0].strip("| "): line for line in text.splitlines()}
    assert "75.0 %" in lines["A"] and "3 of 4" in lines["A"]
    assert "2 of 4" in lines["B"] and "1 of 4" in lines["B"]
    assert "2 of 4" in lines["both say so"] and "0 of 4" in lines["both say so"]
    assert "2.5 of 4" in lines["mean of the two"] and "1.5 of 4" in lines["mean of the two"]
    assert lines["wrong key"] == "| wrong key | 1 | 2 | 0 |"
    assert lines["trivial"] == "| trivial | 0 | 0 | 1 |"
    assert lines["question"].startswith("| question | 50.0 %")
    assert "25.0 % of the items" in text and "75.0 % of the items" in text


def test_the_raters_are_told_every_mark_and_reason() -> None:
    told = (Path(__file__).parent / "README.md").read_text(encoding="utf-8")
    assert all(f"> - `{word}`: " in told for word in (*MARKS, *REASONS))
