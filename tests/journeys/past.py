"""What was there before a journey begins: a document of lighthouses with its set, and a learner's days with it."""

from datetime import datetime

from playwright.sync_api import Page
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import BLANK, Draft, Form, Generated
from quizapp.documents.model import Document, Span
from quizapp.documents.read import read_document
from quizapp.facts.model import Fact, Kind
from quizapp.storage.models import QuestionSet, QuizItem, Role, User, Visibility
from quizapp.usecases.accounts import claim, start_guest
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.documents import hand_in
from quizapp.usecases.drafts import store_drafts
from quizapp.usecases.jobs import finish, lease
from quizapp.usecases.question_sets import accept_all_ready, publish
from quizapp.usecases.quizzes import start_set_quiz

PASSWORD = "salt on the window"

PLACES = (
    "Kettle Point", "Holm", "Sandmere", "Arne Head", "Vigg Island", "Torsay", "Black Ness", "Marrow Sound",
    "Ostrey", "Fennick", "Gull Rock", "Hallgarth", "Iver Bank", "Long Skerry", "Nordness", "Penmarra",
    "Quern Bay", "Rossel", "Stennick", "Tarn Mouth", "Ulla Reef", "Varra", "Wick Stack", "Yarrow Cape",
)  # fmt: skip
FIRST_YEAR, YEARS_APART = 1811, 7

FORMS = (
    (Form.CHOICE, Form.CLOZE, Form.TYPED),
    (Form.CLOZE,),
    (Form.TYPED,),
)
"""In which the facts can be asked, one after the other."""


def year_of(place: str) -> str:
    return str(FIRST_YEAR + YEARS_APART * PLACES.index(place))


def year_asked_for(page: Page) -> str:
    """The right answer to the question that is shown."""
    stem = page.locator("h1").inner_text()
    return next(year_of(place) for place in PLACES if place in stem)


def lights(session: Session, *, title: str, facts: int, now: datetime) -> QuestionSet:
    """By link: when each lamp was first lit, every fact with the sentence that says so. No language model is needed."""
    house = session.scalars(select(User).where(User.role == Role.HOUSE)).one()
    told = (f"The lamp of {place} was first lit in {year_of(place)}." for place in PLACES[:facts])
    data = "\n\n".join([f"# {title}", *told]).encode()
    job = hand_in(session, user=house, data=data, name="lights.md", now=now)
    question_set = session.get_one(QuestionSet, job.set_id)
    generated = _generated(read_document(data, name="lights.md"))
    store_drafts(session, question_set=question_set, generated=generated, now=now)
    finish(session, lease(job, now=now), now=now)
    accept_all_ready(session, question_set=question_set)
    publish(session, question_set=question_set, visibility=Visibility.LINK)
    return question_set


def learner(session: Session, name: str, *, now: datetime, **settings: object) -> User:
    """With an account, its password PASSWORD; `settings` are named as in the table of users."""
    user = start_guest(session, time_zone="Europe/Berlin", now=now)
    for setting, value in settings.items():
        setattr(user, setting, value)
    return claim(session, user=user, name=name, password=PASSWORD, now=now)


def took_a_quiz(
    session: Session, user: User, question_set: QuestionSet, *, size: int, now: datetime, missed: str = ""
) -> None:
    """All right but for the lamp that is `missed`."""
    quiz = start_set_quiz(session, user=user, question_set=question_set, size=size, now=now)
    for item in quiz.items:
        is_missed = bool(missed) and missed in item.question.stem
        answer = Answer(f"{quiz.id}-{item.position}", "" if is_missed else right_answer(item), duration_ms=6_000)
        answer_question(session, user=user, quiz_id=quiz.id, position=item.position, answer=answer, now=now)


def right_answer(item: QuizItem) -> str:
    """As the browser sends it."""
    return str(item.options.index(item.question.key)) if item.options else item.question.key


def _generated(document: Document) -> Generated:
    facts = [_fact(document, place, sentence) for place, sentence in zip(PLACES, document.sentences, strict=False)]
    drafts = [draft for number, fact in enumerate(facts) for draft in _drafts(fact, FORMS[number % len(FORMS)])]
    return Generated(document, tuple(facts), tuple(drafts))


def _fact(document: Document, place: str, sentence: Span) -> Fact:
    year = year_of(place)
    start = document.text.index(year, sentence.start)
    return Fact(place, Kind.DATE, place, year, sentence, Span(start, start + len(year)))


def _drafts(fact: Fact, forms: tuple[Form, ...]) -> list[Draft]:
    year = int(fact.value)
    options = tuple(str(other) for other in (year - 4, year, year + 3))
    stems = {Form.CLOZE: f"The lamp of {fact.subject} was first lit in {BLANK}."}
    asked = f"When was the lamp of {fact.subject} first lit?"
    return [
        Draft(fact.id, form, stems.get(form, asked), fact.value, fact.source, options=options if form is Form.CHOICE else ())
        for form in forms
    ]
