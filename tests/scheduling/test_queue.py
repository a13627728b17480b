from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.model import Form
from quizapp.scheduling.memory import MemoryState, retrievability
from quizapp.scheduling.queue import (
    AT_ONCE,
    CLOZE_FROM,
    TYPED_FROM,
    Asked,
    Candidate,
    due,
    for_quiz,
    form_for,
    needs_help,
    next_question,
    sitting,
)

TODAY = date(2026, 3, 1)


def memory(*, stability: float = 10.0, due_in: int = 0, last: int = 10, lapses: int = 0) -> MemoryState:
    return MemoryState(
        stability=stability,
        difficulty=5.0,
        last_day=TODAY - timedelta(days=last),
        due_day=TODAY + timedelta(days=due_in),
        repetitions=1,
        lapses=lapses,
    )


def seen(fact_id: str, *, stability: float = 10.0, due_in: int = 0, last: int = 10) -> Candidate:
    return Candidate(fact_id, memory(stability=stability, due_in=due_in, last=last))


def new(fact_id: str) -> Candidate:
    return Candidate(fact_id, None)


def ids(candidates: list[Candidate]) -> list[str]:
    return [candidate.fact_id for candidate in candidates]


CANDIDATES = st.lists(
    st.one_of(
        st.builds(new, st.text(max_size=3)),
        st.builds(
            seen,
            st.text(max_size=3),
            stability=st.sampled_from([0.5, 3.0, 40.0]),
            due_in=st.integers(-20, 20),
            last=st.integers(0, 60),
        ),
    ),
    unique_by=lambda candidate: candidate.fact_id,
)


def test_what_is_due_comes_worst_recall_first() -> None:
    firm, shaky = seen("a", stability=30), seen("b", stability=3)
    assert ids(due([firm, shaky], TODAY)) == ["b", "a"]


def test_ties_are_broken_by_id() -> None:
    assert ids(due([seen("b"), seen("a"), seen("c")], TODAY)) == ["a", "b", "c"]


def test_neither_what_is_new_nor_what_comes_later_is_due() -> None:
    assert due([new("a"), seen("b", due_in=1)], TODAY) == []


def test_facts_of_one_passage_are_kept_apart_while_there_are_others() -> None:
    same = [Candidate(name, None, passage="one") for name in ("a", "b")]
    other = [Candidate(name, None, passage=name) for name in ("c", "d")]
    assert ids(for_quiz([*same, *other], 3, TODAY)) == ["a", "c", "d"]
    assert ids(for_quiz([*same, *other], 4, TODAY)) == ["a", "c", "d", "b"]


def test_a_quiz_takes_what_is_due_then_what_is_new_then_the_weakest() -> None:
    later = [seen("firm", due_in=9, stability=40), seen("weak", due_in=2, stability=12)]
    candidates = [*later, new("z"), new("a"), seen("due", due_in=-3)]
    assert ids(for_quiz(candidates, 10, TODAY)) == ["due", "z", "a", "weak", "firm"]


@given(candidates=CANDIDATES, size=st.integers(0, 12))
def test_a_quiz_has_its_size_and_no_fact_twice(candidates: list[Candidate], size: int) -> None:
    chosen = ids(for_quiz(candidates, size, TODAY))
    assert len(chosen) == len(set(chosen)) == min(size, len(candidates))


@given(candidates=CANDIDATES, data=st.data())
def test_what_is_due_does_not_depend_on_the_order_given(
    candidates: list[Candidate], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(candidates))
    assert due(shuffled, TODAY) == due(candidates, TODAY)


@given(candidates=CANDIDATES)
def test_recall_never_falls_along_what_is_due(candidates: list[Candidate]) -> None:
    recalls = [retrievability(c.state, TODAY) for c in due(candidates, TODAY) if c.state]
    assert recalls == sorted(recalls)


def after(form: Form, *, right: bool = True) -> Asked:
    return Asked("the last one", form, right)


@pytest.mark.parametrize(
    ("stability", "form"),
    [
        (0.2, Form.CHOICE),
        (2.3, Form.CHOICE),
        (CLOZE_FROM, Form.CLOZE),
        (11.0, Form.CLOZE),
        (TYPED_FROM, Form.TYPED),
        (500.0, Form.TYPED),
    ],
)
def test_the_form_grows_harder_with_stability(stability: float, form: Form) -> None:
    assert form_for(memory(stability=stability), tuple(Form), after(Form.CHOICE)) is form


def test_a_fact_never_seen_is_asked_as_a_choice() -> None:
    assert form_for(None, tuple(Form), None) is Form.CHOICE


@pytest.mark.parametrize(
    ("missed", "form"),
    [
        (Form.TYPED, Form.CLOZE),
        (Form.CLOZE, Form.CHOICE),
        (Form.ORDER, Form.CHOICE),
        (Form.CHOICE, Form.CHOICE),
        (Form.TRUE_FALSE, Form.CHOICE),
    ],
)
@pytest.mark.parametrize("stability", [0.2, 3.0, 500.0])
def test_a_miss_takes_the_form_one_step_back_and_never_to_a_coin_toss(
    missed: Form, form: Form, stability: float
) -> None:
    assert form_for(memory(stability=stability), tuple(Form), after(missed, right=False)) is form


def test_a_right_answer_never_makes_the_form_easier() -> None:
    assert form_for(memory(stability=3.0), tuple(Form), after(Form.TYPED)) is Form.TYPED


@pytest.mark.parametrize(("lapses", "form"), [(5, Form.TYPED), (6, Form.CLOZE), (7, Form.CLOZE)])
def test_what_was_missed_again_and_again_is_asked_a_step_easier(lapses: int, form: Form) -> None:
    assert form_for(memory(stability=500.0, lapses=lapses), tuple(Form), after(Form.CLOZE)) is form


def test_help_comes_at_six_lapses_and_every_three_more() -> None:
    assert [lapses for lapses in range(16) if needs_help(lapses)] == [6, 9, 12, 15]


@pytest.mark.parametrize(
    ("stability", "forms", "form"),
    [
        (2.0, (Form.TYPED, Form.CLOZE), Form.CLOZE),
        (0.2, (Form.TYPED, Form.CHOICE), Form.CHOICE),
        (0.2, (Form.TRUE_FALSE, Form.CLOZE), Form.CLOZE),
        (0.2, (Form.TYPED, Form.TRUE_FALSE), Form.TRUE_FALSE),
        (11.0, (Form.TYPED, Form.CHOICE), Form.CHOICE),
        (11.0, (Form.ORDER, Form.CLOZE), Form.CLOZE),
        (500.0, (Form.CHOICE, Form.CLOZE), Form.CLOZE),
        (500.0, (Form.TRUE_FALSE,), Form.TRUE_FALSE),
        (500.0, (Form.ORDER,), Form.ORDER),
        (2.0, (Form.ORDER, Form.TRUE_FALSE), Form.ORDER),
    ],
)
def test_without_it_the_nearest_form_is_asked_the_easier_of_two(
    stability: float, forms: tuple[Form, ...], form: Form
) -> None:
    assert form_for(memory(stability=stability), forms, None) is form


def test_a_fact_without_a_form_is_refused() -> None:
    with pytest.raises(ValueError):
        form_for(None, (), None)


def test_the_same_question_is_not_asked_twice_running() -> None:
    forms = {"a": Form.CHOICE, "b": Form.CHOICE, "c": Form.TYPED}
    assert next_question(memory(stability=2), forms, None) == "a"
    assert next_question(memory(stability=2), forms, Asked("a", Form.CHOICE, True)) == "b"
    assert next_question(memory(stability=2), forms, Asked("b", Form.CHOICE, False)) == "a"
    assert next_question(memory(stability=90), forms, Asked("c", Form.TYPED, True)) == "a"


def test_the_only_question_is_asked_again() -> None:
    assert next_question(memory(), {"a": Form.TYPED}, Asked("a", Form.TYPED, True)) == "a"


def test_after_a_miss_true_or_false_does_not_stand_in_for_the_same_question() -> None:
    forms = {"a": Form.CHOICE, "b": Form.TRUE_FALSE}
    assert next_question(memory(), forms, Asked("a", Form.CHOICE, False)) == "a"
    assert next_question(memory(), forms, Asked("a", Form.CHOICE, True)) == "b"


def test_after_a_miss_nothing_harder_stands_in_for_the_same_question() -> None:
    forms = {"a": Form.CHOICE, "b": Form.TYPED, "c": Form.CLOZE}
    for lapses in (1, 6):
        assert next_question(memory(lapses=lapses), forms, Asked("a", Form.CHOICE, False)) == "a"
        assert next_question(memory(lapses=lapses), forms, Asked("c", Form.CLOZE, False)) == "a"
        assert next_question(memory(lapses=lapses), {"b": Form.TYPED, "t": Form.TRUE_FALSE}, T_MISSED) == "b"


T_MISSED = Asked("t", Form.TRUE_FALSE, False)
QUESTIONS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(Form), min_size=1)


@given(forms=QUESTIONS, right=st.booleans(), stability=st.floats(0.1, 900), lapses=st.integers(0, 20), data=st.data())
def test_a_question_of_the_fact_is_asked_and_another_one_after_a_right_answer(
    forms: dict[str, Form], right: bool, stability: float, lapses: int, data: st.DataObject
) -> None:
    last = data.draw(st.sampled_from(sorted(forms)))
    chosen = next_question(memory(stability=stability, lapses=lapses), forms, Asked(last, forms[last], right))
    assert chosen in forms
    assert chosen != last or len(forms) == 1 or not right


@given(facts=st.integers(1, 2000))
def test_sittings_are_about_as_long_and_none_too_long(facts: int) -> None:
    assert 1 <= sitting(facts) <= AT_ONCE
    assert sitting(facts) == facts or sitting(facts) > AT_ONCE / 2
    assert sitting(0) == 0
