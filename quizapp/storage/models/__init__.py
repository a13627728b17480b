"""All tables, one noun a file. Importing this package makes the metadata whole."""

from quizapp.storage.models.access_code import AccessCode, Purpose
from quizapp.storage.models.amendment import Amendment, AmendmentKind
from quizapp.storage.models.attempt import Attempt
from quizapp.storage.models.document import Document
from quizapp.storage.models.exam import Exam
from quizapp.storage.models.fact import Fact
from quizapp.storage.models.fact_difference import Difference, FactDifference
from quizapp.storage.models.fact_setting import FactSetting
from quizapp.storage.models.job import Job, JobState
from quizapp.storage.models.login_session import LoginSession
from quizapp.storage.models.memory import Memory
from quizapp.storage.models.question import Question, Status
from quizapp.storage.models.question_set import QuestionSet, Visibility
from quizapp.storage.models.quiz import Quiz, QuizItem, QuizKind
from quizapp.storage.models.report import Report, ReportReason
from quizapp.storage.models.sign_in_failure import SignInFailure
from quizapp.storage.models.tally import DayTally, ForecastTally
from quizapp.storage.models.user import Role, User

__all__ = [
    "AccessCode",
    "Amendment",
    "AmendmentKind",
    "Attempt",
    "DayTally",
    "Difference",
    "Document",
    "Exam",
    "Fact",
    "FactDifference",
    "FactSetting",
    "ForecastTally",
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
    "Report",
    "ReportReason",
    "Role",
    "SignInFailure",
    "Status",
    "User",
    "Visibility",
]
