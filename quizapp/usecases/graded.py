"""What was sent for an item, in words, and what the grader says of it."""

from quizapp.authoring.model import Form
from quizapp.authoring.written.keys import order_in_words
from quizapp.facts.model import Kind
from quizapp.grading.grade import grade, grade_choice
from quizapp.grading.model import Grade
from quizapp.grading.ordering import grade_order
from quizapp.storage.models import Question, QuizItem

PICKED = (Form.CHOICE, Form.TRUE_FALSE)


def graded(item: QuizItem, response: str) -> tuple[str, Grade]:
    """The response in words, and its grade."""
    question = item.question
    if question.form in PICKED:
        picked = _picked(item.options, response)
        return picked, grade_choice(question.key, picked)
    if question.form == Form.ORDER:
        arranged = _arranged(item.options, response)
        return order_in_words(arranged), grade_order(question.options, arranged)
    return response, grade(
        question.key,
        response,
        kind=Kind(question.fact.kind),
        accepted=question.accepted,
        others=_other_entities(question),
    )


def _picked(options: list[str], response: str) -> str:
    if response.isdecimal() and int(response) < len(options):
        return options[int(response)]
    return ""


def _arranged(options: list[str], response: str) -> list[str]:
    """The events as they were put in order; none unless each has a number of its own."""
    numbers = response.split(",")
    if sorted(numbers) != [str(number) for number in range(1, len(options) + 1)]:
        return []
    return [options[numbers.index(str(number))] for number in range(1, len(options) + 1)]


def _other_entities(question: Question) -> list[list[str]]:
    document = question.fact.document
    return document.entities if document else []
