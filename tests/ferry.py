"""A short document of our own, and drafts such as are generated of it; no language model is needed."""

from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.authoring.model import Draft, Form, Generated
from quizapp.documents.model import Document, Span
from quizapp.documents.read import read_document
from quizapp.facts.model import Fact, Flag, Kind
from quizapp.storage.models import QuestionSet, User
from quizapp.storage.queries.jobs import latest_jobs
from quizapp.usecases.documents import hand_in
from quizapp.usecases.drafts import store_drafts
from quizapp.usecases.jobs import finish, lease

FERRY = b"""= The Holm ferry =

The Holm ferry has crossed the sound since 1921.

Its first captain was Ingrid Vale, who kept the post for twelve years. The harbour board
paid 40,000 crowns for the boat.

In 1968 a second boat joined the first one.
"""

OPENED = "When did the Holm ferry start?"
CAPTAIN = "Who was the first captain of the Holm ferry?"
PRICE = "The harbour board paid _____ for the boat."
PRICE_REASON = "The amount may be of another year."


def ferry_generated() -> Generated:
    """Two ready drafts about the year, one ready about the captain, one to review about the price."""
    document = read_document(FERRY, name="ferry.txt")
    opened = _fact(document, "opened", Kind.DATE, "1921", 0)
    captain = _fact(document, "captain", Kind.PERSON, "Ingrid Vale", 1)
    price = _fact(document, "price", Kind.AMOUNT, "40,000 crowns", 2, Flag.DATED)
    years = ("1911", "1921", "1931")
    return Generated(
        document,
        (opened, captain, price),
        (
            Draft("opened", Form.CHOICE, OPENED, "1921", opened.source, options=years),
            Draft("opened", Form.TYPED, OPENED, "1921", opened.source),
            Draft("captain", Form.TYPED, CAPTAIN, "Ingrid Vale", captain.source, ("Vale",)),
            Draft("price", Form.CLOZE, PRICE, "40,000 crowns", price.source, reasons=(PRICE_REASON,)),
        ),
        entities=(("Ingrid Vale", "Vale"),),
    )


def _fact(document: Document, id: str, kind: Kind, value: str, sentence: int, *flags: Flag) -> Fact:
    source = document.sentences[sentence]
    start = document.text.index(value, source.start)
    return Fact(id, kind, "", value, source, Span(start, start + len(value)), flags)


def handed_in(session: Session, user: User, now: datetime) -> QuestionSet:
    """The set whose questions are still to be made."""
    job = hand_in(session, user=user, data=FERRY, name="ferry.txt", now=now)
    return session.get_one(QuestionSet, job.set_id)


def with_drafts(session: Session, user: User, now: datetime) -> QuestionSet:
    question_set = handed_in(session, user, now)
    store_drafts(session, question_set=question_set, generated=ferry_generated(), now=now)
    job = latest_jobs(session, [question_set.id])[question_set.id]
    finish(session, lease(job, now=now), now=now)
    session.flush()
    return question_set
