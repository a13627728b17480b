"""Help for a fact that was missed again and again."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.scheduling.queue import needs_help, next_question
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Amendment, Attempt, Memory, User
from quizapp.storage.queries import attempts, memories
from quizapp.usecases.remembering import as_given, as_it_counts


@dataclass(frozen=True)
class Help:
    """Shown after the miss, with the fact's sentence in its paragraph: a note of one's own is asked for.

    `next_form` is how the fact is asked next, where that is another form; none where it is the same, or is not asked.
    """

    next_form: Form | None


def help_for(session: Session, *, user: User, attempt: Attempt, said: Sequence[Amendment]) -> Help | None:
    """None where none is due: it comes with the sixth miss of what was known before, then with every third.

    `said` is what was said of the attempt since, oldest first.
    """
    memory = session.get(Memory, (user.id, attempt.fact_id))
    if memory is None or not needs_help(memory.lapses) or not _is_miss(attempt, said):
        return None
    return Help(next_form=_next_form(session, user, memory, attempt))


def _is_miss(attempt: Attempt, said: Sequence[Amendment]) -> bool:
    """Whether it moved the memory as one; a miss in practice, later on the day, brings no help of its own."""
    counts = as_it_counts(as_given(attempt), said)
    return attempt.scheduled and not counts.undone and counts.rating is Rating.AGAIN


def _next_form(session: Session, user: User, memory: Memory, attempt: Attempt) -> Form | None:
    questions = memories.questions_of_facts(session, user, [attempt.fact_id])
    if not questions:
        return None
    forms = {question.id: Form(question.form) for question in questions}
    last = attempts.last_asked(session, user, [attempt.fact_id]).get(attempt.fact_id)
    form = forms[next_question(memory.state, forms, last)]
    return form if form != attempt.question.form else None
