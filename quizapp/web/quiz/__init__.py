"""A quiz: its questions, what is shown after each answer and what can be done then, and its result."""

from quizapp.web.quiz import after_answer, reporting, views
from quizapp.web.quiz.blueprint import blueprint

__all__ = ["after_answer", "blueprint", "reporting", "views"]
