"""Deleting one's account: the person goes, with all that was theirs."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from quizapp.storage.models import (
    Document,
    Question,
    QuestionSet,
    QuizItem,
    Role,
    SignInFailure,
    User,
    Visibility,
)
from quizapp.usecases import passwords
from quizapp.usecases.refusals import Refused
from quizapp.usecases.turns import wait_for_other_answers


def delete_account(session: Session, *, user: User, password: str | None) -> None:
    """Answers, memories, sessions, own sets and documents go; reports stay without the name.

    `password` is none for a guest, who has none. Raises Refused, with what to do.
    """
    if user.role == Role.HOUSE:
        raise Refused("The house owns what came with quizapp. It cannot be deleted.")
    if not user.is_guest and not passwords.matches(user.password_hash, password or ""):
        raise Refused("This is not your present password.")
    _check_not_last_teacher(session, user)
    if taken := _sets_others_learn_from(session, user):
        raise Refused(
            f"Others learn from {_listed(taken)}. Make what you own private first; deleting your account "
            "then deletes it too, with what others learned in it."
        )
    _delete(session, user)


def _delete(session: Session, user: User) -> None:
    wait_for_other_answers(session, user)
    # A set names its document, so sets go first; all else that is the person's follows by foreign keys.
    session.execute(delete(QuestionSet).where(QuestionSet.owner_id == user.id))
    session.execute(delete(Document).where(Document.owner_id == user.id))
    session.execute(delete(SignInFailure).where(SignInFailure.name_key == user.name_key))
    session.delete(user)
    session.flush()
    session.expire_all()


def _check_not_last_teacher(session: Session, user: User) -> None:
    if not user.is_teacher:
        return
    # Two last teachers who leave at the same instant meet here.
    teachers = session.scalars(
        select(User.id).where(User.role == Role.TEACHER, User.disabled_at.is_(None)).order_by(User.id).with_for_update()
    ).all()
    if not set(teachers) - {user.id}:
        raise Refused(
            "You are the only teacher here. Ask who runs quizapp for a teacher's link, "
            "and delete your account when somebody else has used it."
        )


def _sets_others_learn_from(session: Session, user: User) -> Sequence[str]:
    others = (
        select(QuizItem.question_id)
        .join(Question, Question.id == QuizItem.question_id)
        .where(Question.set_id == QuestionSet.id, QuizItem.user_id != user.id)
    )
    return session.scalars(
        select(QuestionSet.title)
        .where(
            QuestionSet.owner_id == user.id,
            QuestionSet.visibility != Visibility.PRIVATE,
            others.exists(),
        )
        .order_by(QuestionSet.title)
    ).all()


def _listed(titles: Sequence[str]) -> str:
    return ", ".join(f"“{title}”" for title in titles)
