"""Writing, editing, retiring and publishing: what becomes of a question and of its fact."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.authoring.model import Form
from quizapp.authoring.written.written_set import WrittenQuestion
from quizapp.facts.model import Kind
from quizapp.storage.models import Fact, Question, QuestionSet, Status, User, Visibility
from quizapp.usecases.answer_question import Answer, answer_question
from quizapp.usecases.question_sets import NothingPublished, accept_all_ready, create_set, publish
from quizapp.usecases.questions import accept, edit_question, reject, restore, retire, write_question
from quizapp.usecases.quizzes import start_set_quiz
from quizapp.usecases.refusals import Refused
from quizapp.usecases.written_facts import QuoteNotFound
from tests.ferry import PRICE_REASON, with_drafts


@pytest.fixture
def ferry_set(session: Session, tina: User, now: datetime) -> QuestionSet:
    return with_drafts(session, tina, now)


@pytest.fixture
def drafts(session: Session, ferry_set: QuestionSet) -> list[Question]:
    """Choice and typed about 1921, typed about the captain, cloze about the price (to review)."""
    return list(
        session.scalars(
            select(Question).where(Question.set_id == ferry_set.id).order_by(Question.position)
        )
    )


def typed(key: str, **more: object) -> WrittenQuestion:
    return WrittenQuestion(form=Form.TYPED, kind=Kind.PERSON, stem="Who was it?", key=key, **more)


def marked(fact: Fact) -> str:
    """The answer as the document's own text has it."""
    return fact.document.text[fact.answer_start : fact.answer_end]


class TestWriting:
    def test_questions_stand_in_the_order_in_which_they_were_written(
        self, tea_questions: list[Question]
    ) -> None:
        assert [question.position for question in tea_questions] == [1, 2, 3]

    def test_a_quote_is_found_whatever_white_space_the_copy_has(
        self, session: Session, ferry_set: QuestionSet, now: datetime
    ) -> None:
        copied = "The harbour  board paid 40,000 crowns for the boat."
        written = typed("40,000 crowns", source=copied)
        fact = write_question(session, question_set=ferry_set, written=written, now=now).fact
        assert fact.quote == ferry_set.document.text[fact.start : fact.end]
        assert fact.quote.split() == copied.split()
        assert marked(fact) == fact.value == "40,000 crowns"

    def test_a_number_within_a_longer_one_is_not_the_answer(
        self, session: Session, ferry_set: QuestionSet, now: datetime
    ) -> None:
        written = typed("92", source="The Holm ferry has crossed the sound since 1921.")
        fact = write_question(session, question_set=ferry_set, written=written, now=now).fact
        assert (fact.value, fact.answer_start, fact.answer_end) == ("92", None, None)

    def test_a_quote_from_elsewhere_is_refused_and_nothing_is_stored(
        self, session: Session, ferry_set: QuestionSet, tea_set: QuestionSet, now: datetime
    ) -> None:
        before = len(session.scalars(select(Fact)).all())
        for question_set in (ferry_set, tea_set):
            with pytest.raises(QuoteNotFound):
                write_question(
                    session,
                    question_set=question_set,
                    written=typed("Nobody", source="Nobody said this."),
                    now=now,
                )
        assert len(session.scalars(select(Fact)).all()) == before


class TestEditing:
    def test_a_draft_stays_the_same_row(
        self, session: Session, drafts: list[Question], now: datetime
    ) -> None:
        edited = edit_question(session, question=drafts[2], written=typed("Vale"), now=now)
        assert edited is drafts[2]
        assert (edited.status, edited.version, edited.key) == (Status.DRAFT, 1, "Vale")

    def test_a_published_question_becomes_a_new_version_of_the_same_fact(
        self, session: Session, tea_questions: list[Question], now: datetime
    ) -> None:
        old = tea_questions[1]
        new = edit_question(session, question=old, written=typed("T. Twining"), now=now)
        assert (old.status, old.stem, old.key) == (
            Status.RETIRED,
            "Who opened the tea house on the Strand?",
            "Thomas Twining",
        )
        assert (new.status, new.version, new.previous_id) == (Status.PUBLISHED, 2, old.id)
        assert (new.fact_id, new.position) == (old.fact_id, old.position)

    def test_a_quiz_under_way_keeps_the_question_it_was_made_with(
        self,
        session: Session,
        alice: User,
        tea_set: QuestionSet,
        tea_questions: list[Question],
        now: datetime,
    ) -> None:
        quiz = start_set_quiz(session, user=alice, question_set=tea_set, size=3, now=now)
        choice = tea_questions[0]
        written = WrittenQuestion(
            Form.CHOICE, Kind.DATE, "When was it?", "1700", options=("1690", "1700")
        )
        edit_question(session, question=choice, written=written, now=now)
        item = next(item for item in quiz.items if item.question_id == choice.id)
        attempt = answer_question(
            session,
            user=alice,
            quiz_id=quiz.id,
            position=item.position,
            answer=Answer("attempt-1", str(item.options.index("1679"))),
            now=now,
        )
        assert (attempt.verdict, attempt.question_id) == ("correct", choice.id)

    def test_the_fact_follows_a_new_key_of_its_only_question(
        self, session: Session, tea_questions: list[Question], now: datetime
    ) -> None:
        edited = edit_question(
            session, question=tea_questions[2], written=typed("Ann Wood"), now=now
        )
        assert (edited.fact.value, edited.fact.kind) == ("Ann Wood", Kind.PERSON)

    def test_the_place_of_the_answer_follows_the_key(
        self, session: Session, drafts: list[Question], now: datetime
    ) -> None:
        fact = edit_question(session, question=drafts[2], written=typed("Vale"), now=now).fact
        assert marked(fact) == fact.value == "Vale"

    def test_a_key_in_other_words_leaves_a_found_fact_as_the_document_has_it(
        self, session: Session, drafts: list[Question], now: datetime
    ) -> None:
        edited = edit_question(session, question=drafts[2], written=typed("Captain V."), now=now)
        assert edited.key == "Captain V."
        assert marked(edited.fact) == edited.fact.value == "Ingrid Vale"

    def test_a_fact_that_others_ask_for_too_keeps_its_value(
        self, session: Session, drafts: list[Question], now: datetime
    ) -> None:
        written = replace(typed("since 1921"), kind=Kind.DATE)
        edited = edit_question(session, question=drafts[1], written=written, now=now)
        assert marked(edited.fact) == edited.fact.value == "1921"

    def test_the_quote_of_a_hand_written_question_can_be_added_changed_and_taken_away(
        self, session: Session, ferry_set: QuestionSet, now: datetime
    ) -> None:
        question = write_question(
            session, question_set=ferry_set, written=typed("the second boat"), now=now
        )
        first = typed("second boat", source="In 1968 a second boat joined the first one.")
        question = edit_question(session, question=question, written=first, now=now)
        assert marked(question.fact) == "second boat"
        other = typed("40,000 crowns", source="paid 40,000 crowns for the boat")
        question = edit_question(session, question=question, written=other, now=now)
        assert question.fact.quote == "paid 40,000 crowns for the boat"
        assert marked(question.fact) == "40,000 crowns"
        question = edit_question(session, question=question, written=typed("it"), now=now)
        fact = question.fact
        assert (fact.document_id, fact.quote, fact.start, fact.answer_start) == (None,) * 4

    def test_a_found_fact_keeps_its_sentence(
        self, session: Session, drafts: list[Question], now: datetime
    ) -> None:
        quote = drafts[2].fact.quote
        written = typed("Vale", source="In 1968 a second boat joined the first one.")
        edited = edit_question(session, question=drafts[2], written=written, now=now)
        assert edited.fact.quote == quote

    def test_a_retired_question_is_not_edited(
        self, session: Session, tea_questions: list[Question], now: datetime
    ) -> None:
        retire(session, question=tea_questions[1])
        with pytest.raises(Refused, match="retired"):
            edit_question(session, question=tea_questions[1], written=typed("Nobody"), now=now)


class TestRetiringAndRestoring:
    def test_a_hand_written_question_comes_back_published(
        self, session: Session, tea_questions: list[Question]
    ) -> None:
        retire(session, question=tea_questions[0])
        restore(session, question=tea_questions[0])
        assert tea_questions[0].status == Status.PUBLISHED

    def test_a_rejected_draft_comes_back_as_a_draft_with_its_reasons(
        self, session: Session, drafts: list[Question]
    ) -> None:
        reject(session, question=drafts[3])
        restore(session, question=drafts[3])
        assert (drafts[3].status, drafts[3].reasons) == (Status.DRAFT, [PRICE_REASON])

    def test_a_generated_question_that_nobody_was_asked_comes_back_published(
        self, session: Session, drafts: list[Question]
    ) -> None:
        accept(session, question=drafts[2])
        for _ in range(2):
            retire(session, question=drafts[2])
        restore(session, question=drafts[2])
        assert (drafts[2].status, drafts[2].status_before) == (Status.PUBLISHED, None)

    def test_a_question_is_not_rejected_nor_a_draft_retired(
        self, session: Session, drafts: list[Question]
    ) -> None:
        accept(session, question=drafts[2])
        with pytest.raises(Refused, match="accepted in the meantime"):
            reject(session, question=drafts[2])
        with pytest.raises(Refused, match="draft"):
            retire(session, question=drafts[3])
        assert (drafts[2].status, drafts[3].status) == (Status.PUBLISHED, Status.DRAFT)

    def test_a_retired_question_is_not_turned_into_a_rejected_draft(
        self, session: Session, drafts: list[Question]
    ) -> None:
        accept(session, question=drafts[2])
        retire(session, question=drafts[2])
        with pytest.raises(Refused, match="accepted in the meantime"):
            reject(session, question=drafts[2])
        assert drafts[2].status_before == Status.PUBLISHED

    def test_rejecting_twice_does_it_once(
        self, session: Session, drafts: list[Question]
    ) -> None:
        for _ in range(2):
            reject(session, question=drafts[2])
        restore(session, question=drafts[2])
        assert drafts[2].status == Status.DRAFT

    def test_an_earlier_version_neither_comes_back_nor_counts_as_retired_now(
        self, session: Session, tea_questions: list[Question], now: datetime
    ) -> None:
        old = tea_questions[1]
        edit_question(session, question=old, written=typed("T. Twining"), now=now)
        for act in (retire, restore):
            with pytest.raises(Refused, match="newer version"):
                act(session, question=old)


class TestAccepting:
    def test_it_publishes_and_clears_the_reasons(
        self, session: Session, drafts: list[Question]
    ) -> None:
        accept(session, question=drafts[3])
        assert (drafts[3].status, drafts[3].reasons) == (Status.PUBLISHED, [])

    def test_all_ready_ones_at_once_leave_the_rest(
        self, session: Session, ferry_set: QuestionSet, drafts: list[Question]
    ) -> None:
        assert accept_all_ready(session, question_set=ferry_set) == 3
        assert accept_all_ready(session, question_set=ferry_set) == 0
        assert [draft.status for draft in drafts] == [*[Status.PUBLISHED] * 3, Status.DRAFT]

    def test_a_rejected_draft_is_not_accepted(
        self, session: Session, drafts: list[Question]
    ) -> None:
        reject(session, question=drafts[0])
        with pytest.raises(Refused, match="rejected"):
            accept(session, question=drafts[0])


class TestPublishing:
    @pytest.mark.parametrize("visibility", [Visibility.LINK, Visibility.PUBLIC])
    def test_there_must_be_something_to_ask(
        self, session: Session, ferry_set: QuestionSet, visibility: Visibility
    ) -> None:
        with pytest.raises(NothingPublished):
            publish(session, question_set=ferry_set, visibility=visibility)
        assert ferry_set.visibility == Visibility.PRIVATE
        accept_all_ready(session, question_set=ferry_set)
        publish(session, question_set=ferry_set, visibility=visibility)
        assert ferry_set.visibility == visibility

    def test_an_empty_set_may_be_private(
        self, session: Session, tina: User, now: datetime
    ) -> None:
        empty = create_set(session, user=tina, title="Empty", description="", now=now)
        publish(session, question_set=empty, visibility=Visibility.PRIVATE)
        assert empty.visibility == Visibility.PRIVATE
