import json

import pytest

from quizapp.authoring.generate import generate
from quizapp.authoring.model import Generated
from quizapp.authoring.report import as_json, as_text, summary
from quizapp.documents.read import read_document

TEXT = (
    "= Bridges of Oslo =\n\n== The old bridge ==\n\nNorway opened the Alna Bridge in\n1932. It was rebuilt in 1950.\n\n"
    "== The new bridge ==\n\nAna Duarte is the keeper of the Loenga Bridge.\n"
)


@pytest.fixture(scope="module")
def generated() -> Generated:
    return generate(read_document(TEXT.encode(), name="bridges.txt"))


def test_json_has_the_agreed_fields(generated: Generated) -> None:
    report = json.loads(json.dumps(as_json(generated)))
    assert set(report) == {"document", "facts", "questions"}
    assert set(report["document"]) == {"title", "sha256", "words", "text"}
    for fact in report["facts"]:
        assert set(fact) == {"id", "kind", "subject", "value", "flags", "source", "answer"}
    for question in report["questions"]:
        assert set(question) == {
            "fact", "form", "lead_in", "stem", "key", "accepted", "options", "why_wrong", "status", "reasons",
            "confidence", "confidence_reasons", "source",
        }  # fmt: skip
        assert set(question["why_wrong"]) <= set(question["options"]) - {question["key"]}
        assert question["status"] == ("review" if question["reasons"] else "ready")


def test_json_offsets_count_in_the_document_s_text(generated: Generated) -> None:
    report = json.loads(json.dumps(as_json(generated)))
    text = report["document"]["text"]
    assert text == TEXT
    for fact in report["facts"]:
        source, answer = fact["source"], fact["answer"]
        assert text[source["start"] : source["end"]] == source["text"]
        assert source["start"] <= answer["start"] < answer["end"] <= source["end"]
        assert " ".join(text[answer["start"] : answer["end"]].split()) == fact["value"]


def test_the_readable_report_groups_facts_by_section_and_marks_the_value(generated: Generated) -> None:
    report = as_text(generated)
    assert report.index("The old bridge\n--") < report.index("1932") < report.index("The new bridge\n--")
    assert "“Norway opened the Alna Bridge in [1932].”" in report
    assert "+ Write: In which year did Norway open the Alna Bridge?" in report
    assert "For review: The sentence opens with “It”" in report


def test_it_ends_with_a_count(generated: Generated) -> None:
    ready = sum(draft.ready for draft in generated.drafts)
    held = len(generated.drafts) - ready
    assert as_text(generated).splitlines()[-1] == summary(generated)
    assert summary(generated) == f"{len(generated.facts)} facts, {ready} questions ready, {held} for review"
