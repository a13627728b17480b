"""How long it takes to work every memory and count out of the log anew."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter

from flask_migrate import upgrade
from sqlalchemy import insert
from sqlalchemy.orm import Session

from quizapp import create_app
from quizapp.config import Settings
from quizapp.extensions import db
from quizapp.storage.models import Attempt, Fact, Question, QuestionSet, Role, Status, User
from quizapp.usecases import rebuild

START = datetime(2024, 1, 1, 12, tzinfo=UTC)

ANSWERS_A_FACT = 5


def main(answers: int = 100_000) -> None:
    with tempfile.TemporaryDirectory() as folder, _app(Path(folder)).app_context():
        upgrade()
        user_id = _fill(db.session, answers)
        for act in ("mend", "check"):
            start = perf_counter()
            at = {"now": START} if act == "mend" else {}
            found = getattr(rebuild, act)(db.session, user_id=user_id, **at)
            db.session.commit()
            seconds = perf_counter() - start
            print(f"rebuild, {act}: {answers} answers in {seconds:.2f} s, {len(found.differences)} differ")
        db.engine.dispose()


def _app(folder: Path) -> object:
    url = f"sqlite:///{folder / 'quizapp.sqlite3'}"
    return create_app(
        Settings(
            instance=folder, database_url=url, host="127.0.0.1", port=8000, hosts=(), proxies=0, spacy_model=None
        )
    )


def _fill(session: Session, answers: int) -> str:
    """One learner with so many answers, some facts of each day answered right; their id."""
    user = User(role=Role.LEARNER, name="Lena", name_key="lena", created_at=START)
    session.add(user)
    session.flush()
    question_set = QuestionSet(owner_id=user.id, title="Bridges", created_at=START)
    session.add(question_set)
    session.flush()
    facts = [f"fact-{number}" for number in range(answers // ANSWERS_A_FACT)]
    session.execute(insert(Fact), [{"id": id, "kind": "person", "value": "somebody"} for id in facts])
    question = {"set_id": question_set.id, "form": "typed", "stem": "Who?", "key": "somebody"}
    question |= {"status": Status.PUBLISHED, "created_at": START}
    session.execute(insert(Question), [question | {"id": id, "fact_id": id} for id in facts])
    session.execute(insert(Attempt), list(_log(user.id, facts, Random(4))))
    session.commit()
    return user.id


def _log(user_id: str, facts: list[str], chance: Random) -> object:
    for fact_id in facts:
        at = START + timedelta(days=chance.randrange(100))
        for number in range(ANSWERS_A_FACT):
            right = chance.random() < 0.9
            yield {
                "user_id": user_id, "id": f"{fact_id}-{number}", "quiz_id": "quiz", "question_id": fact_id,
                "fact_id": fact_id, "response": "", "verdict": "correct" if right else "wrong", "reason": "",
                "rating": 3 if right else 1, "p_known": chance.choice([None, 0.95]) if right else None,
                "recall": 0.9 if number else None, "at": at, "study_day": at.date(), "duration_ms": 4_000,
                "scheduled": True, "parameter_set": "fsrs-6-default",
            }  # fmt: skip
            at += timedelta(days=chance.randrange(1, 5 * 2**number))


if __name__ == "__main__":
    main()
