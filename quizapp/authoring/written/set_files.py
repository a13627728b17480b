"""Reads a question set in our own TOML format, which questions/README.md describes."""

import re
import tomllib
from collections.abc import Sequence

from quizapp.authoring.model import Form
from quizapp.authoring.written.keys import order_in_words
from quizapp.authoring.written.question_rules import complaints
from quizapp.authoring.written.set_file_layout import Block, layout
from quizapp.authoring.written.set_file_tables import Problem, Table
from quizapp.authoring.written.written_set import WrittenQuestion, WrittenSet
from quizapp.facts.model import Kind

FORMS = tuple(Form)
SET_FIELDS = ("title", "description", "document", "question")
QUESTION_FIELDS = ("form", "kind", "stem", "key", "options", "accepted", "explanation", "source", "fact")

LONGEST_TITLE = 200
LONGEST_DESCRIPTION = 1000
LONGEST_SLUG = 100
LONGEST_STEM = 500
LONGEST_ANSWER = 200
LONGEST_EXPLANATION = 1000
LONGEST_SOURCE = 2000

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


class SetFileRefused(ValueError):
    """A set file with faults; `problems` are all of them, in the order of their lines."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def read_set(text: str) -> WrittenSet:
    """Raises SetFileRefused with every problem of the file, or with its first error of syntax."""
    toml = text.removeprefix("\ufeff")
    fields = _parsed(toml)
    places = layout(toml)
    problems: list[Problem] = []
    head = Table(fields, places.head, problems)
    written = WrittenSet(
        title=head.line_of_text("title", LONGEST_TITLE, required=True),
        description=head.paragraphs("description", LONGEST_DESCRIPTION),
        document=_document(head),
        questions=tuple(_question(table) for table in _question_tables(head, places.questions)),
    )
    head.refuse_unknown(SET_FIELDS)
    if problems:
        raise SetFileRefused(problems)
    return written


def _parsed(toml: str) -> dict[str, object]:
    try:
        return tomllib.loads(toml)
    except RecursionError:
        raise SetFileRefused([Problem(1, "the brackets are nested too deeply")]) from None
    except ValueError as error:
        # Not only TOMLDecodeError: a number of thousands of digits is a bare ValueError.
        raise SetFileRefused([_syntax_problem(str(error), last_line=toml.count("\n") + 1)]) from None


def _syntax_problem(message: str, last_line: int) -> Problem:
    place = _PLACE.search(message)
    if place is None:
        return Problem(1, "a number in the file is too long")
    return Problem(int(place["line"] or last_line), f"this is not TOML: {message[: place.start()]}")


def _document(head: Table) -> str:
    slug = head.line_of_text("document", LONGEST_SLUG)
    if slug and not _SLUG.fullmatch(slug):
        head.refuse("document", "the document is named by its file name without .md: small letters, digits, hyphens")
    return slug


def _question_tables(head: Table, blocks: Sequence[Block]) -> list[Table]:
    found = head.fields.get("question", [])
    if isinstance(found, list) and len(found) == len(blocks) > 0:
        return [Table(fields, block, head.problems) for fields, block in zip(found, blocks, strict=True)]
    if found == []:
        head.refuse("question", "the set has no question; each starts with a line [[question]]")
    else:
        head.refuse("question", "each question must start with a line [[question]] of its own")
    return []


def _question(table: Table) -> WrittenQuestion:
    """What stands in for a missing form or kind is never seen: the set is refused then."""
    table.refuse_unknown(QUESTION_FIELDS)
    word = table.word("form", FORMS)
    form = Form(word) if word else None
    options = table.list_of_text("options", LONGEST_ANSWER)
    question = WrittenQuestion(
        form=form or Form.TYPED,
        kind=Kind(table.word("kind", tuple(Kind)) or Kind.EVENT),
        stem=table.line_of_text("stem", LONGEST_STEM, required=True),
        key=_key(table, form, options),
        accepted=table.list_of_text("accepted", LONGEST_ANSWER),
        options=options,
        explanation=table.paragraphs("explanation", LONGEST_EXPLANATION),
        source=table.paragraphs("source", LONGEST_SOURCE),
        fact=table.line_of_text("fact", LONGEST_ANSWER),
        line=table.block.line,
    )
    if form:
        for field, what in complaints(question):
            table.refuse(field, what)
    return question


def _key(table: Table, form: Form | None, options: Sequence[str]) -> str:
    """The order of its options is the key of an order question, which has no other."""
    if form is not Form.ORDER:
        return table.line_of_text("key", LONGEST_ANSWER, required=True)
    if "key" in table.fields:
        table.refuse("key", "an order question has no key: its options stand in the right order")
    return order_in_words(options)
