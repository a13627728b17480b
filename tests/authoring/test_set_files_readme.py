import re
from pathlib import Path

from quizapp.authoring.model import Form
from quizapp.authoring.written.set_files import FORMS, QUESTION_FIELDS, read_set
from quizapp.facts.model import Kind

README = (Path(__file__).parents[2] / "questions" / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", README, re.DOTALL)


def test_the_example_is_a_set_that_can_be_read() -> None:
    assert EXAMPLE is not None
    example = read_set(EXAMPLE[1])
    assert {question.form for question in example.questions} == set(FORMS) == set(Form)


def test_every_field_is_in_the_example() -> None:
    assert EXAMPLE is not None
    assert all(re.search(rf"^{field} = ", EXAMPLE[1], re.MULTILINE) for field in QUESTION_FIELDS)


def test_every_field_and_kind_is_explained() -> None:
    assert all(f"\n| `{field}` |" in README for field in QUESTION_FIELDS)
    assert all(f"`{kind}`" in README for kind in Kind)
