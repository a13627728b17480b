from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.model import Form
from quizapp.scheduling.memory import MemoryState, retrievability
from quizapp.scheduling.queue import CHOICE_FROM, CLOZE_FROM, TYPED_FROM, Candidate, due, for_quiz, form_for

TODAY = date(2026, 3, 1)
FORMS = (Form.CHOICE,)


def seen(fact_id: str, *, stability: float = 10.0, due_in: int = 0, last: int = 10) -> Candidate:
    state = MemoryState(
        stability=stability,
        difficulty=5.0,
        last_day=TODAY - timedelta(days=last),
        due_day=TODAY + timedelta(days=due_in),
        repetitions=1,
        lapses=0,
    )
    return Candidate(fact_id, state, FORMS)


def new(fact_id: str) -> Candidate:
    return Candidate(fact_id, None, FORMS)


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
    same = [Candidate(name, None, (Form.CHOICE,), passage="one") for name in ("a", "b")]
    other = [Candidate(name, None, (Form.CHOICE,), passage=name) for name in ("c", "d")]
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


@pytest.mark.parametrize(
    ("stability", "form"),
    [
        (None, Form.CHOICE),
        (2.3, Form.CHOICE),
        (CLOZE_FROM, Form.CLOZE),
        (11.0, Form.CLOZE),
        (TYPED_FROM, Form.TYPED),
        (500.0, Form.TYPED),
    ],
)
def test_the_form_grows_harder_with_stability(stability: float | None, form: Form) -> None:
    assert form_for(stability, (Form.TYPED, Form.CLOZE, Form.CHOICE)) is form


def test_what_was_just_missed_is_asked_in_the_easiest_form() -> None:
    assert form_for(CHOICE_FROM - 0.1, tuple(Form)) is Form.TRUE_FALSE
    assert form_for(CHOICE_FROM, tuple(Form)) is Form.CHOICE
    assert form_for(None, tuple(Form)) is Form.CHOICE


@pytest.mark.parametrize(
    ("stability", "forms", "form"),
    [
        (None, (Form.TYPED, Form.CLOZE), Form.CLOZE),
        (0.2, (Form.TYPED, Form.CHOICE), Form.CHOICE),
        (0.2, (Form.TYPED, Form.CLOZE), Form.CLOZE),
        (11.0, (Form.TYPED, Form.CHOICE), Form.CHOICE),
        (500.0, (Form.CHOICE, Form.CLOZE), Form.CLOZE),
        (500.0, (Form.TRUE_FALSE,), Form.TRUE_FALSE),
        (500.0, (Form.ORDER,), Form.ORDER),
        (None, (Form.ORDER, Form.TRUE_FALSE), Form.TRUE_FALSE),
    ],
)
def test_without_it_the_nearest_form_is_asked_the_easier_of_two(
    stability: float | None, forms: tuple[Form, ...], form: Form
) -> None:
    assert form_for(stability, forms) is form


def test_a_fact_without_a_form_is_refused() -> None:
    with pytest.raises(ValueError):
        form_for(None, ())
