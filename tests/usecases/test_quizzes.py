from datetime import datetime, timedelta
from random import Random

import pytest
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.scheduling.queue import Asked
from quizapp.scheduling.rating import Rating
from quizapp.storage.models import Attempt, Question, QuestionSet, Quiz, Status, User, Visibility
from quizapp.storage.queries import attempts, memories, quizzes
from quizapp.usecases.amendments import override, retry_close, undo
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.missed import to_drill
from quizapp.usecases.questions import edit_question
from quizapp.usecases.quizzes import (
    NothingToAsk,
    ask_again,
    counted_items,
    drill_missed,
    practise_misses,
    start_set_quiz,
    start_study,
)
from quizapp.usecases.refusals import NotFound


def answer_all(
    session: Session, quiz: Quiz, user: User, responses: dict[str, str], now: datetime
) -> None:
    """`responses` by stem; "" for any other stem."""
    for item in quiz.items:
        response = responses.get(item.question.stem, "")
        if response and item.options:
            response = str(item.options.index(response))
        answer_question(
            session,
            user=user,
            quiz_id=quiz.id,
            position=item.position,
            answer=Answer(attempt_id=f"{quiz.id[:8]}-{item.position}", response=response),
            now=now,
        )


RIGHT = {
    "When did the first tea auction in London take place?": "1679",
    "Who opened the tea house on the Strand?": "Thomas Twining",
    "The clipper carried _____ of tea.": "500 tons",
}


def test_a_quiz_has_the_asked_size_and_one_question_a_fact(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    assert [item.position for item in quiz.items] == [1, 2]
    assert len({item.question.fact_id for item in quiz.items}) == 2


def test_dates_are_offered_in_order(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    assert quiz.items[0].options == ["1664", "1679", "1706"]


def test_the_order_of_names_does_not_follow_from_the_address(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    """The first option is not found by undoing a shuffle that is seeded with what the page shows."""
    tea_questions[0].fact.kind = "person"
    guessed = 0
    for _ in range(60):
        quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
        places = list(range(3))
        Random(f"{quiz.id} 1").shuffle(places)
        guessed += quiz.items[0].options[places.index(0)] == tea_questions[0].options[0]
    assert guessed < 45


def test_names_are_offered_shuffled_and_all_of_them(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    tea_questions[0].fact.kind = "person"
    orders = {
        tuple(start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now).items[0].options)
        for _ in range(40)
    }
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {frozenset(["1664", "1679", "1706"])}


def test_what_was_answered_waits_while_something_is_new(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    first = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    answer_all(session, first, alice, RIGHT, now)
    second = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    assert second.items[0].question.stem == "The clipper carried _____ of tea."


def test_a_retired_question_is_not_asked(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    tea_questions[0].status = Status.RETIRED
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=10, now=now)
    assert tea_questions[0].id not in {item.question_id for item in quiz.items}


def test_an_empty_set_is_refused_in_words(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    for question in tea_questions:
        question.status = Status.RETIRED
    with pytest.raises(NothingToAsk, match="nothing to ask"):
        start_set_quiz(session, user=alice, question_set=tea_set, size=10, now=now)


def test_study_asks_what_is_due_and_then_what_is_new(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    answer_all(session, quiz, alice, {}, now)
    study = start_study(session, user=alice, now=now + timedelta(days=1))
    facts = [item.question.fact_id for item in study.items]
    assert set(facts[:2]) == {item.question.fact_id for item in quiz.items}
    assert len(set(facts)) == 3


def test_study_leaves_out_a_set_that_became_private(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    answer_all(session, quiz, alice, {}, now)
    tea_set.visibility = Visibility.PRIVATE
    with pytest.raises(NothingToAsk):
        start_study(session, user=alice, now=now + timedelta(days=1))


def test_practice_asks_the_misses_of_that_quiz(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    known = {"Who opened the tea house on the Strand?": "Thomas Twining"}
    answer_all(session, quiz, alice, known, now)
    practice = practise_misses(session, user=alice, quiz=quiz, now=now)
    assert [item.question.stem for item in practice.items] == [s for s in RIGHT if s not in known]


def test_a_missed_fact_leaves_when_right_on_two_study_days(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    answer_all(session, quiz, alice, {}, now)
    for days, still_listed in ((0, 1), (0, 1), (1, 0)):
        later = now + timedelta(days=days, minutes=1)
        missed = to_drill(session, user=alice, now=later)
        assert len(missed) == 1
        drill = drill_missed(session, user=alice, missed=missed, now=later)
        answer_all(session, drill, alice, RIGHT, later)
        assert len(to_drill(session, user=alice, now=later)) == still_listed


def test_the_misses_of_another_are_not_mine(
    session: Session, alice: User, bob: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    answer_all(session, quiz, alice, {}, now)
    assert to_drill(session, user=bob, now=now) == []


def test_a_missed_fact_that_nobody_asks_any_more_is_neither_listed_nor_practised(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    answer_all(session, quiz, alice, {}, now)
    first, second = (item.question for item in quiz.items)
    first.status = Status.RETIRED
    assert to_drill(session, user=alice, now=now) == [second.fact_id]
    practice = practise_misses(session, user=alice, quiz=quiz, now=now)
    assert [item.question for item in practice.items] == [second]
    first.status = Status.PUBLISHED
    assert len(to_drill(session, user=alice, now=now)) == 2


def test_another_version_of_a_missed_question_is_practised_in_its_place(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    answer_all(session, quiz, alice, {}, now)
    question = quiz.items[0].question
    edited = edit_question(
        session,
        question=question,
        written=WrittenQuestion(
            form=Form.CHOICE, kind=Kind.DATE, stem="In which year was the first auction?",
            key="1679", options=("1679", "1706"),
        ),
        now=now,
    )
    practice = practise_misses(session, user=alice, quiz=quiz, now=now)
    assert [item.question for item in practice.items] == [edited]


def test_facts_of_one_paragraph_are_asked_apart(
    session: Session, alice: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    for question in tea_questions[:2]:
        question.fact.paragraph = 0
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    assert [i.question for i in quiz.items] == [tea_questions[n] for n in (0, 2, 1)]


def test_a_question_is_asked_again_at_the_end_of_its_quiz(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    answer_all(session, quiz, alice, {}, now)
    first = quiz.items[0].question
    again = ask_again(session, user=alice, quiz_id=quiz.id, question_id=first.id)
    assert (again.position, again.question, again.attempt_id) == (3, first, None)
    assert sorted(again.options) == sorted(first.options)
    session.expire_all()
    assert [item.position for item in session.get_one(Quiz, (alice.id, quiz.id)).items] == [1, 2, 3]


def test_only_what_a_quiz_of_ones_own_holds_is_asked_again(
    session: Session, alice: User, bob: User, tea_set: QuestionSet, tea_questions: list[Question], now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    for user, question in ((bob, tea_questions[0]), (alice, tea_questions[2])):
        with pytest.raises(NotFound):
            ask_again(session, user=user, quiz_id=quiz.id, question_id=question.id)


def hurry_past(session: Session, user: User, quiz: Quiz, position: int, now: datetime, response: str = "0") -> Attempt:
    answer = Answer(f"{quiz.id[:8]}-{position}", response, duration_ms=50)
    return answer_question(session, user=user, quiz_id=quiz.id, position=position, answer=answer, now=now)


def test_what_is_hurried_past_every_time_is_asked_three_times_and_no_more(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    for position in (1, 2, 3):
        attempt = hurry_past(session, alice, quiz, position, now)
        assert (attempt.rapid, attempt.scheduled) == (True, False)
    assert [item.position for item in quiz.items] == [1, 2, 3]
    assert memories.of_facts(session, alice, [attempt.fact_id]) == {}


def test_a_question_asked_again_counts_once(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=2, now=now)
    wrong = str(quiz.items[0].options.index("1664"))
    hurry_past(session, alice, quiz, 1, now, wrong)
    assert [item.position for item in counted_items(quiz)] == [2, 3]
    since = now - timedelta(days=1)
    assert quizzes.unfinished(session, alice, since=since, study_since=since) is None
    assert attempts.quiz_scores(session, alice) == []
    answer = Answer("known", str(quiz.items[2].options.index("1679")))
    answer_question(session, user=alice, quiz_id=quiz.id, position=3, answer=answer, now=now)
    left = quizzes.unfinished(session, alice, since=since, study_since=since)
    assert (left.answered, left.total, left.position) == (1, 2, 2)
    (score,) = attempts.quiz_scores(session, alice)
    assert (score.right, score.answered, score.total) == (1, 1, 2)
    with pytest.raises(NothingToAsk):
        practise_misses(session, user=alice, quiz=quiz, now=now)


def last_asked(session: Session, user: User, attempt: Attempt) -> Asked | None:
    return attempts.last_asked(session, user, [attempt.fact_id]).get(attempt.fact_id)


def test_the_last_word_on_an_answer_says_whether_it_was_right(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=1, now=now)
    answer = Answer("first", str(quiz.items[0].options.index("1679")))
    attempt = answer_question(session, user=alice, quiz_id=quiz.id, position=1, answer=answer, now=now)
    same = {"user": alice, "attempt_id": attempt.id, "now": now}
    assert last_asked(session, alice, attempt) == Asked(attempt.question_id, Form.CHOICE, right=True)
    override(session, **same, amendment_id="unknown", rating=Rating.AGAIN)
    assert last_asked(session, alice, attempt) == Asked(attempt.question_id, Form.CHOICE, right=False)
    undo(session, **same, amendment_id="undone")
    assert last_asked(session, alice, attempt) is None


def test_a_second_try_does_not_make_an_answer_right(
    session: Session, alice: User, tea_set: QuestionSet, now: datetime
) -> None:
    quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
    close = Answer("close", "Thomas Twinnig")
    attempt = answer_question(session, user=alice, quiz_id=quiz.id, position=2, answer=close, now=now)
    same = {"user": alice, "attempt_id": attempt.id}
    retry_close(session, **same, amendment_id="retry", response="Thomas Twining", now=now)
    assert not last_asked(session, alice, attempt).right
    later = now + timedelta(seconds=1)
    override(session, **same, amendment_id="known", rating=Rating.GOOD, now=later)
    assert last_asked(session, alice, attempt).right
