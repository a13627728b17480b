"""A document is pasted or uploaded; a bad one is refused with what to do."""

from io import BytesIO

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from quizapp.storage.models import Document, QuestionSet
from tests.ferry import FERRY
from tests.web.conftest import Visitor

PATH = "/teach/documents/new"


def stored(session: Session) -> Document | None:
    return session.scalars(select(Document)).one_or_none()


def test_a_pasted_text(session: Session, tina: Visitor) -> None:
    pasted = FERRY.decode().replace("\n", "\r\n")
    sent = tina.post(PATH, {"text": pasted, "title": " The  ferry ", "dated": "2024-05-03"})
    made = session.scalars(select(QuestionSet)).one()
    assert (sent.status_code, sent.location) == (303, f"/teach/sets/{made.id}")
    document = stored(session)
    assert (document.text, document.title) == (FERRY.decode(), "The ferry")
    assert document.dated.isoformat() == "2024-05-03"
    assert made.visibility == "private"


def test_an_uploaded_file(session: Session, tina: Visitor) -> None:
    sent = tina.post(PATH, {"file": (BytesIO(FERRY), "../ferry\0.txt")})
    assert sent.status_code == 303
    document = stored(session)
    assert (document.text, document.title) == (FERRY.decode(), "The Holm ferry")
    assert (document.owner_id, document.file_name) == (tina.user_id, "../ferry.txt")


def test_markdown_is_read_as_such(session: Session, tina: Visitor) -> None:
    text = b"# Piers\n\nThe long pier was built in 1902, and *two* ferries called there each day.\n"
    assert tina.post(PATH, {"file": (BytesIO(text), "piers.md")}).status_code == 303
    document = stored(session)
    assert document.title == "Piers"
    assert "*" not in document.text


@pytest.mark.parametrize(
    ("first_line", "title"),
    [("# Piers", "Piers"), ("= Piers =", "Piers"), ("== Piers ==\n\n# first", "Pasted text")],
)
def test_a_pasted_text_is_read_as_what_it_looks_like(
    session: Session, tina: Visitor, first_line: str, title: str
) -> None:
    text = f"{first_line}\n\nThe long pier was built in 1902, and two ferries called there.\n"
    assert tina.post(PATH, {"text": text}).status_code == 303
    assert stored(session).title == title


def test_what_comes_next_is_shown_at_once(tina: Visitor) -> None:
    sent = tina.post(PATH, {"text": FERRY.decode()})
    page = tina.get(sent.location).text
    assert "Questions are being made" in page
    assert "Waiting for its turn." in page
    assert "Look again" in page


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"%PDF-1.7 and so on", "a.pdf", "The file is a PDF, not text."),
        (b"\xff\xfeh\0i\0", "a.txt", "The file is saved as UTF-16."),
        (b"caf\xe9 au lait", "a.txt", "as UTF-8"),
        (b"   \n", "a.txt", "The file is empty."),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(
    session: Session, tina: Visitor, data: bytes, name: str, message: str
) -> None:
    page = tina.post(PATH, {"file": (BytesIO(data), name), "title": "Kept"})
    assert page.status_code == 422
    assert message in page.text
    assert 'id="file-error"' in page.text
    assert 'value="Kept"' in page.text
    assert stored(session) is None


def test_a_pasted_text_that_is_refused_is_kept(session: Session, tina: Visitor) -> None:
    page = tina.post(PATH, {"text": "Apples, pears, plums", "title": "Fruit"})
    assert page.status_code == 422
    assert "There is no full sentence in the text." in page.text
    assert 'id="text-error"' in page.text
    assert "Apples, pears, plums" in page.text
    assert stored(session) is None


def test_a_text_too_long_is_refused(session: Session, tina: Visitor) -> None:
    page = tina.post(PATH, {"text": "Long. " * 340_000, "title": "Long"})
    assert page.status_code == 422
    assert "at most 2 MB can be read" in page.text
    assert stored(session) is None


def test_a_pasted_text_with_no_heading_of_its_own_needs_a_title(
    session: Session, tina: Visitor
) -> None:
    text = "The long pier was built in 1902, and two ferries called there."
    page = tina.post(PATH, {"text": text})
    assert page.status_code == 422
    assert "Give it a title" in page.text
    assert text in page.text
    assert tina.post(PATH, {"text": text, "title": "Piers"}).status_code == 303
    assert stored(session).title == "Piers"


def test_nobody_waits_for_the_database_while_a_document_is_read(
    session: Session, tina: Visitor
) -> None:
    """The transaction that looked up who sends it is over; the next begins with what was read."""
    happened = []
    sent = {"csrf_token": tina.token(), "text": FERRY.decode()}
    engine = session.get_bind()
    event.listen(engine, "commit", lambda connection: happened.append("commit"))
    event.listen(
        engine, "before_cursor_execute", lambda *args: happened.append(str(args[2]))
    )
    assert tina.send("POST", PATH, data=sent).status_code == 303
    person = next(at for at, what in enumerate(happened) if "FROM login_session" in what)
    document = next(at for at, what in enumerate(happened) if "FROM question_set" in what)
    assert "commit" in happened[person:document]


@pytest.mark.parametrize("sent", [{}, {"text": " \r\n "}])
def test_nothing_at_all_is_refused(tina: Visitor, sent: dict[str, str]) -> None:
    page = tina.post(PATH, sent)
    assert page.status_code == 422
    assert "Paste a text or choose a file: one of the two." in page.text


def test_text_and_file_together_are_refused(session: Session, tina: Visitor) -> None:
    page = tina.post(PATH, {"text": "A text. It is kept.", "file": (BytesIO(FERRY), "f.txt")})
    assert page.status_code == 422
    assert "A text. It is kept." in page.text
    assert stored(session) is None


def test_a_date_that_is_none_is_refused(session: Session, tina: Visitor) -> None:
    page = tina.post(PATH, {"text": FERRY.decode(), "dated": "soon"})
    assert page.status_code == 422
    assert "The Holm ferry" in page.text
    assert stored(session) is None


def test_the_same_document_again_leads_to_its_set(
    session: Session, tina: Visitor, ferry_set: QuestionSet
) -> None:
    page = tina.post(PATH, {"file": (BytesIO(FERRY), "again.txt")})
    assert page.status_code == 422
    assert "You handed in this document before." in page.text
    assert f'href="/teach/sets/{ferry_set.id}"' in page.text
    assert len(session.scalars(select(Document)).all()) == 1


def test_another_teacher_may_hand_it_in_too(
    session: Session, theo: Visitor, ferry_set: QuestionSet
) -> None:
    assert theo.post(PATH, {"file": (BytesIO(FERRY), "ferry.txt")}).status_code == 303
