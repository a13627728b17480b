"""A teacher's pages: sets, their questions, documents, and the drafts made of them."""

from quizapp.web.teach import documents, drafts, questions, sets
from quizapp.web.teach.blueprint import blueprint

__all__ = ["blueprint", "documents", "drafts", "questions", "sets"]
