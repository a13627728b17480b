"""All tables, one noun a file. Importing this package makes the metadata whole."""

from quizapp.storage.models.access_code import AccessCode, Purpose
from quizapp.storage.models.attempt import Attempt
from quizapp.storage.models.document import Document
from quizapp.storage.models.fact import Fact
from quizapp.storage.models.fact_difference import Difference, FactDifference
from quizapp.storage.models.job import Job, JobState
from quizapp.storage.models.login_session import LoginSession
from quizapp.storage.models.memory import Memory
from quizapp.storage.models.question import Question, Status
from quizapp.storage.models.question_set import QuestionSet, Visibility
from quizapp.storage.models.quiz import Quiz, QuizItem, QuizKind
from quizapp.storage.models.sign_in_failure import SignInFailure
from quizapp.storage.models.user import Role, User

__all__ = [
    "AccessCode",
    "Attempt",
    "Difference",
    "Document",
    "Fact",
    "FactDifference",
    "Job",
    "JobState",
    "LoginSession",
    "Memory",
    "Purpose",
    "Question",
    "QuestionSet",
    "Quiz",
    "QuizItem",
    "QuizKind",
    "Role",
    "SignInFailure",
    "Status",
    "User",
    "Visibility",
]
