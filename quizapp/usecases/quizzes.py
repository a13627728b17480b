"""Putting a quiz together: which facts, in which form, in which order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from secrets import SystemRandom

from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict
from quizapp.scheduling import cueing, queue
from quizapp.scheduling.cueing import Item
from quizapp.scheduling.queue import Candidate, form_for
from quizapp.storage.db import new_id
from quizapp.storage.models import (
    Fact,
    Memory,
    Question,
    QuestionSet,
    Quiz,
    QuizItem,
    QuizKind,
    Status,
    User,
)
from quizapp.storage.queries import attempts, memories, question_sets
from quizapp.usecases.option_order import shows_as_stored
from quizapp.usecases.refusals import NotFound, Refused
from quizapp.usecases.today import today

DEFAULT_SIZE = 10
MOST_QUESTIONS = 50
MOST_LOOKED_AT = 200
"""From so many facts, the first in turn, those of a quiz are taken."""


class NothingToAsk(Refused):
    pass


def start_set_quiz(
    session: Session, *, user: User, question_set: QuestionSet, size: int, now: datetime
) -> Quiz:
    """At most `size` facts of a set: what is due first, then what is new, then the weakest."""
    day = today(user, now)
    aside = memories.set_aside(session, user, day)
    questions = question_sets.questions(session, question_set.id, Status.PUBLISHED)
    by_fact = _by_fact(question for question in questions if question.fact_id not in aside)
    remembered = memories.of_facts(session, user, list(by_fact))
    picked = queue.for_quiz(_candidates(by_fact, remembered), MOST_LOOKED_AT, day)
    quiz = _quiz(user, QuizKind.SET, question_set.title, now, set_id=question_set.id)
    return _filled(session, quiz, _without_cues(_questions(picked, by_fact), min(size, MOST_QUESTIONS)))


def start_study(session: Session, *, user: User, now: datetime) -> Quiz:
    """What is due today across all sets, worst recall first."""
    day = today(user, now)
    remembered = {memory.fact_id: memory for memory in memories.due(session, user, day)}
    by_fact = _askable(session, user, list(remembered), day)
    picked = queue.apart(queue.due(_candidates(by_fact, remembered), day)[:MOST_QUESTIONS])
    quiz = _quiz(user, QuizKind.STUDY, "Study", now)
    return _filled(session, quiz, _without_cues(_questions(picked, by_fact), MOST_QUESTIONS))


def drill_missed(session: Session, *, user: User, missed: Sequence[str], now: datetime) -> Quiz:
    """`missed` are the facts, by id, in the order in which they are to be asked."""
    by_fact = _askable(session, user, missed, today(user, now))
    remembered = memories.of_facts(session, user, list(by_fact))
    picked = queue.apart(_candidates(by_fact, remembered)[:MOST_QUESTIONS])
    quiz = _quiz(user, QuizKind.MISSED, "Facts you missed", now)
    return _filled(session, quiz, _cued_first(_questions(picked, by_fact)))


def practise_misses(session: Session, *, user: User, quiz: Quiz, now: datetime) -> Quiz:
    """What was not answered right in a quiz once more, where it is asked still."""
    given = attempts.of_quiz(session, user, quiz.id)
    missed = [
        item.question
        for item in quiz.items
        if item.attempt_id and given[item.attempt_id].verdict != Verdict.CORRECT
    ]
    by_fact = _askable(session, user, [question.fact_id for question in missed], today(user, now))
    again = [
        question if question in by_fact[question.fact_id] else by_fact[question.fact_id][0]
        for question in missed
        if question.fact_id in by_fact
    ]
    practice = _quiz(user, QuizKind.PRACTICE, quiz.title, now, set_id=quiz.set_id)
    return _filled(session, practice, _cued_first(again))


def ask_again(session: Session, *, user: User, quiz_id: str, question_id: str) -> QuizItem:
    """Put a question of a quiz at its end once more, its options in another order where order tells nothing."""
    quiz = session.get(Quiz, (user.id, quiz_id))
    asked = [item.question for item in quiz.items if item.question_id == question_id] if quiz else []
    if not asked:
        raise NotFound("There is no such question in this quiz.")
    place = quiz.items[-1].position + 1
    item = QuizItem(position=place, question=asked[0], options=_shown_options(asked[0]))
    quiz.items.append(item)
    session.flush()
    return item


def _askable(session: Session, user: User, fact_ids: Sequence[str], day: date) -> dict[str, list[Question]]:
    """Questions by fact, in the order of `fact_ids`, without those that have none any more or are set aside."""
    by_fact = _by_fact(memories.questions_of_facts(session, user, fact_ids))
    aside = memories.set_aside(session, user, day)
    return {fact_id: by_fact[fact_id] for fact_id in fact_ids if fact_id in by_fact and fact_id not in aside}


def _by_fact(questions: Iterable[Question]) -> dict[str, list[Question]]:
    by_fact = defaultdict(list)
    for question in questions:
        by_fact[question.fact_id].append(question)
    return dict(by_fact)


def _candidates(
    by_fact: dict[str, list[Question]], remembered: dict[str, Memory]
) -> list[Candidate]:
    return [
        Candidate(
            fact_id=fact_id,
            state=remembered[fact_id].state if fact_id in remembered else None,
            forms=tuple(Form(question.form) for question in questions),
            passage=_passage(questions[0].fact),
        )
        for fact_id, questions in by_fact.items()
    ]


def _passage(fact: Fact) -> str | None:
    return f"{fact.document_id} {fact.paragraph}" if fact.paragraph is not None else None


def _questions(picked: Iterable[Candidate], by_fact: dict[str, list[Question]]) -> list[Question]:
    """One question a fact, in the form that suits how well it is remembered."""
    chosen = []
    for candidate in picked:
        stability = candidate.state.stability if candidate.state else None
        form = form_for(stability, candidate.forms)
        chosen.append(next(q for q in by_fact[candidate.fact_id] if q.form == form))
    return chosen


def _without_cues(questions: Sequence[Question], size: int) -> list[Question]:
    return [questions[place] for place in cueing.without_cues(list(map(as_item, questions)), size)]


def _cued_first(questions: Sequence[Question]) -> list[Question]:
    """All of them: who practises what was missed is asked all of it."""
    return [questions[place] for place in cueing.cued_first(list(map(as_item, questions)))]


def as_item(question: Question) -> Item:
    fact, is_order = question.fact, question.form == Form.ORDER
    events = " ".join(question.options) if is_order else ""
    return Item(
        stem=question.stem,
        answers=() if is_order or question.form == Form.TRUE_FALSE else (question.key, *question.accepted),
        shown=f"{question.lead_in} {question.explanation} {events}",
        options=() if is_order else tuple(question.options),
        sentence=f"{fact.document_id} {fact.end}" if fact.end is not None else None,
        title=fact.document.title if fact.document else "",
    )


def _quiz(
    user: User, kind: QuizKind, title: str, now: datetime, *, set_id: str | None = None
) -> Quiz:
    return Quiz(
        user_id=user.id, id=new_id(), kind=kind, title=title, set_id=set_id, created_at=now
    )


def _filled(session: Session, quiz: Quiz, questions: Sequence[Question]) -> Quiz:
    if not questions:
        raise NothingToAsk("There is nothing to ask here right now.")
    quiz.items = [
        QuizItem(position=place, question=question, options=_shown_options(question))
        for place, question in enumerate(questions, start=1)
    ]
    session.add(quiz)
    session.flush()
    return quiz


def _shown_options(question: Question) -> list[str]:
    options = list(question.options)
    if not shows_as_stored(question.form, question.fact.kind, options):
        # Not seeded: what stands in the address must not give the order, and with it the key, away.
        SystemRandom().shuffle(options)
    return options
