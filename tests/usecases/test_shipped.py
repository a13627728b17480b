import shutil
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from quizapp.authoring.written.set_files import SetFileRefused
from quizapp.extensions import db
from quizapp.storage.models import Fact, Question, QuestionSet, Role, User, Visibility
from quizapp.storage.queries import question_sets
from quizapp.usecases import shipped
from quizapp.usecases.refusals import Refused
from quizapp.usecases.written_facts import QuoteNotFound

ARTICLE = """---
title: The Torne
---

The Torne is a river in the north. It is 522 kilometres long and ends near Haparanda.
"""

SET = """
title = "The Torne by hand"
document = "torne"

[[question]]
form = "typed"
kind = "place"
stem = "Near which town does the river end?"
key = "Haparanda"
fact = "mouth"
source = "It is 522 kilometres long and ends near Haparanda."

[[question]]
form = "cloze"
kind = "place"
stem = "The river ends near _____."
key = "Haparanda"
fact = "mouth"
source = "It is 522 kilometres long and ends near Haparanda."
"""


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A folder like questions/."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/torne.md").write_text(ARTICLE)
    (tmp_path / "torne.toml").write_text(SET)
    return tmp_path


@pytest.fixture
def article(session: Session, questions: Path, now: datetime) -> QuestionSet:
    job = shipped.hand_in_article(session, path=questions / "sources/torne.md", now=now)
    assert job.publish
    return session.get_one(QuestionSet, job.set_id)


def test_an_article_is_read_once(
    session: Session, questions: Path, now: datetime
) -> None:
    (path,) = shipped.unknown_articles(session, questions)
    shipped.hand_in_article(session, path=path, now=now)
    assert list(shipped.unknown_articles(session, questions)) == []


def test_a_set_is_tied_to_its_article(
    session: Session, questions: Path, article: QuestionSet, now: datetime
) -> None:
    question_set = shipped.load_set(session, path=questions / "torne.toml", now=now)
    assert list(shipped.unknown_sets(session, questions)) == []
    assert question_set.visibility == Visibility.PUBLIC
    one, other = session.query(Question).order_by(Question.position)
    assert one.fact is other.fact
    text = article.document.text
    assert text[one.fact.start : one.fact.end] == one.fact.quote
    assert text[one.fact.answer_start : one.fact.answer_end] == "Haparanda"


def test_a_fact_that_was_found_is_not_kept_a_second_time(
    session: Session, questions: Path, article: QuestionSet, now: datetime
) -> None:
    text = article.document.text
    start, answer = text.index("It is 522"), text.index("Haparanda")
    quote = text[start : answer + len("Haparanda.")]
    found = Fact(
        document_id=article.document_id, engine_id="found", kind="place",
        value="Haparanda", quote=quote, quote_hash="", start=start, end=start + len(quote),
        answer_start=answer, answer_end=answer + len("Haparanda"),
    )  # fmt: skip
    session.add(found)
    shipped.load_set(session, path=questions / "torne.toml", now=now)
    assert {question.fact for question in session.query(Question)} == {found}


def test_a_sentence_that_is_not_there_names_its_line(
    session: Session, questions: Path, article: QuestionSet, now: datetime
) -> None:
    (questions / "torne.toml").write_text(SET.replace('source = "It is', 'source = "It was'))
    with pytest.raises(QuoteNotFound, match="line 5"):
        shipped.load_set(session, path=questions / "torne.toml", now=now)


def test_a_faulty_set_names_its_lines(session: Session, questions: Path, now: datetime) -> None:
    (questions / "torne.toml").write_text(SET.replace('form = "cloze"', 'form = "gap"'))
    with pytest.raises(SetFileRefused, match="line 14"):
        shipped.load_set(session, path=questions / "torne.toml", now=now)


def test_a_set_in_another_encoding_is_refused_in_one_line(
    session: Session, questions: Path, now: datetime
) -> None:
    (questions / "torne.toml").write_bytes(SET.replace("Torne", "Tornio \u00e4").encode("latin-1"))
    with pytest.raises(SetFileRefused, match="UTF-8") as refused:
        shipped.load_set(session, path=questions / "torne.toml", now=now)
    assert len(str(refused.value).splitlines()) == 1


def test_a_file_name_that_is_too_long_is_refused_in_one_line(
    session: Session, questions: Path, now: datetime
) -> None:
    for_set = (questions / "torne.toml").rename(questions / f"{'t' * 81}.toml")
    with pytest.raises(Refused, match="80") as refused:
        shipped.load_set(session, path=for_set, now=now)
    assert len(str(refused.value).splitlines()) == 1
    for_article = (questions / "sources/torne.md").rename(questions / f"sources/{'t' * 73}.md")
    with pytest.raises(Refused, match="72"):
        shipped.hand_in_article(session, path=for_article, now=now)


def test_the_longest_file_names_are_taken(session: Session, questions: Path, now: datetime) -> None:
    for_article = (questions / "sources/torne.md").rename(questions / f"sources/{'t' * 72}.md")
    shipped.hand_in_article(session, path=for_article, now=now)
    content = SET.replace('document = "torne"', f'document = "{"t" * 72}"')
    (questions / f"{'t' * 80}.toml").write_text(content)
    shipped.load_set(session, path=questions / f"{'t' * 80}.toml", now=now)
    assert [path.stem for path in shipped.unknown_sets(session, questions)] == ["torne"]


def test_a_set_that_another_start_loads_meanwhile_is_not_loaded_again(
    session: Session, questions: Path, article: QuestionSet, now: datetime
) -> None:
    shutil.copy(questions / "torne.toml", questions / "zander.toml")
    paths = shipped.unknown_sets(session, questions)
    assert next(paths).stem == "torne"
    session.commit()
    with Session(db.engine) as other:
        shipped.load_set(other, path=questions / "zander.toml", now=now)
        other.commit()
    assert list(paths) == []


def test_there_is_one_house(session: Session, now: datetime) -> None:
    shipped.house(session, now=now)
    session.add(User(role=Role.HOUSE, created_at=now))
    with pytest.raises(IntegrityError):
        session.flush()


def test_every_teacher_may_edit_what_is_shipped_and_no_learner(
    session: Session, article: QuestionSet, tina: User, alice: User
) -> None:
    assert question_sets.set_to_edit(session, article.id, tina) is article
    assert question_sets.set_to_edit(session, article.id, alice) is None
    assert question_sets.set_to_learn(session, article.id, tina) is article
    assert question_sets.set_to_learn(session, article.id, alice) is None
    assert question_sets.set_to_learn(session, article.id, None) is None
