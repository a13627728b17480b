"""Putting a quiz together: which facts, in which form, in which order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from secrets import SystemRandom

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.grading.model import Verdict
from quizapp.scheduling import cueing, queue
from quizapp.scheduling.cueing import Item
from quizapp.scheduling.queue import Asked, Candidate
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
from quizapp.storage.queries import attempts, memories, question_sets, quizzes
from quizapp.usecases import day_work
from quizapp.usecases.option_order import shows_as_stored
from quizapp.usecases.refusals import NotFound, Refused
from quizapp.usecases.today import start_of_today, today

DEFAULT_SIZE = 10
MOST_QUESTIONS = 50
MOST_REPEATS = 2
"""So often a question that was answered too quickly is asked again in one quiz."""
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
    return _filled(session, quiz, _without_cues(_questions(session, user, picked, by_fact), min(size, MOST_QUESTIONS)))


def start_study(session: Session, *, user: User, now: datetime) -> Quiz:
    """A sitting of today's study: what is due, worst recall first, then what is new.

    While one of today is open, that is it: on whatever device, no fact is asked in two of them.
    """
    session.execute(select(User.id).where(User.id == user.id).with_for_update())
    begun = quizzes.open_study(session, user, since=start_of_today(user, now))
    return begun or _new_study(session, user, now)


def _new_study(session: Session, user: User, now: datetime) -> Quiz:
    day = today(user, now)
    share = day_work.share(session, user, now, most=MOST_LOOKED_AT)
    remembered = {memory.fact_id: memory for memory in share.review}
    by_fact = _askable(session, user, [*remembered, *share.new], day)
    size = queue.sitting(len(by_fact))
    candidates = _candidates(by_fact, remembered)
    picked = [*queue.due(candidates, day), *(c for c in candidates if c.state is None)]
    quiz = _quiz(user, QuizKind.STUDY, "Study", now)
    questions = _questions(session, user, queue.apart(picked[: 2 * size]), by_fact)
    return _filled(session, quiz, _without_cues(questions, size))


def drill_missed(session: Session, *, user: User, missed: Sequence[str], now: datetime) -> Quiz:
    """`missed` are the facts, by id, in the order in which they are to be asked."""
    by_fact = _askable(session, user, missed, today(user, now))
    remembered = memories.of_facts(session, user, list(by_fact))
    picked = queue.apart(_candidates(by_fact, remembered)[:MOST_QUESTIONS])
    quiz = _quiz(user, QuizKind.MISSED, "Facts you missed", now)
    return _filled(session, quiz, _cued_first(_questions(session, user, picked, by_fact)))


def practise_misses(session: Session, *, user: User, quiz: Quiz, now: datetime) -> Quiz:
    """What was not answered right in a quiz once more, where it is asked still."""
    given = attempts.of_quiz(session, user, quiz.id)
    missed = [
        item.question
        for item in counted_items(quiz)
        if item.attempt_id and given[item.attempt_id].verdict != Verdict.CORRECT
    ]
    by_fact = _askable(session, user, [question.fact_id for question in missed], today(user, now))
    again = [
        question if question in by_fact[question.fact_id] else by_fact[question.fact_id][0]
        for question in missed
        if question.fact_id in by_fact
    ]
    practice = _quiz(user, QuizKind.PRACTICE, quiz.title, now, set_id=quiz.set_id)
    return _filled(session, practice, _cued_first(list(dict.fromkeys(again))))


def counted_items(quiz: Quiz) -> list[QuizItem]:
    """One for each question: of one that was asked again the last, which counts in place of those before it."""
    last = {item.question_id: item for item in quiz.items}
    return sorted(last.values(), key=lambda item: item.position)


def ask_again(session: Session, *, user: User, quiz_id: str, question_id: str) -> QuizItem | None:
    """Put a question of a quiz at its end once more, its options in another order where order tells nothing.

    None where it was asked often enough: whoever hurries past it every time does not come to the end otherwise.
    """
    quiz = session.get(Quiz, (user.id, quiz_id))
    asked = [item.question for item in quiz.items if item.question_id == question_id] if quiz else []
    if not asked:
        raise NotFound("There is no such question in this quiz.")
    if len(asked) > MOST_REPEATS:
        return None
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
            passage=_passage(questions[0].fact),
        )
        for fact_id, questions in by_fact.items()
    ]


def _passage(fact: Fact) -> str | None:
    return f"{fact.document_id} {fact.paragraph}" if fact.paragraph is not None else None


def _questions(
    session: Session, user: User, picked: Sequence[Candidate], by_fact: dict[str, list[Question]]
) -> list[Question]:
    """One question a fact, in the form that suits how well it is remembered."""
    asked = attempts.last_asked(session, user, [candidate.fact_id for candidate in picked])
    return [_question(c, by_fact[c.fact_id], asked.get(c.fact_id)) for c in picked]


def _question(candidate: Candidate, questions: Iterable[Question], last: Asked | None) -> Question:
    by_id = {question.id: question for question in questions}
    forms = {question_id: Form(question.form) for question_id, question in by_id.items()}
    return by_id[queue.next_question(candidate.state, forms, last)]


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
