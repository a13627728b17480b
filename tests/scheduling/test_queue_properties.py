"""Which question of a fact comes next, over whole histories of answers."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.authoring.model import Form
from quizapp.scheduling.memory import MemoryState, review
from quizapp.scheduling.queue import CLOZE_FROM, FIRST_HELP, LEVELS, TYPED_FROM, Asked, form_for, next_question
from quizapp.scheduling.rating import Rating

TODAY = date(2026, 3, 1)
FORMS = st.sampled_from(Form)
STABILITIES = st.one_of(st.floats(0.01, 30), st.floats(0.01, 900))
LAPSES = st.integers(0, 20)
QUESTIONS = st.dictionaries(st.sampled_from("abcdef"), FORMS, min_size=1)
RATINGS = st.sampled_from((Rating.AGAIN, Rating.GOOD, Rating.GOOD))
HISTORIES = st.lists(st.tuples(RATINGS, st.integers(0, 40)), max_size=14)
"""Ratings, each with the days that pass beyond the due day before the next."""

TWO_OF_EACH = {f"{form.value} {n}": form for form in Form for n in (1, 2)}
"""Enough never to be without the form that is called for, as the question asked last does not come again."""
EASIEST = LEVELS[Form.CHOICE]


def memory(stability: float, lapses: int = 0) -> MemoryState:
    return MemoryState(stability, 5.0, TODAY, TODAY + timedelta(days=3), 4, lapses)


def by_stability(state: MemoryState | None) -> int:
    """The level of the form that the memory alone calls for."""
    if state is None or state.stability < CLOZE_FROM:
        return EASIEST
    return LEVELS[Form.CLOZE] if state.stability < TYPED_FROM else LEVELS[Form.TYPED]


def asked_over(history: list[tuple[Rating, int]], forms: dict[str, Form]) -> Iterator[tuple[MemoryState | None, Asked]]:
    """What is asked and how it is answered, with the memory before it."""
    state, last, day = None, None, TODAY
    for rating, late in history:
        question_id = next_question(state, forms, last)
        last = Asked(question_id, forms[question_id], rating is Rating.GOOD)
        yield state, last
        state = review(state, rating, day)
        day = state.due_day + timedelta(days=late)


def may_follow(form: Form, last: Asked) -> bool:
    """After a miss nothing harder; but after true or false nothing is as easy."""
    return last.right or last.form is Form.TRUE_FALSE or LEVELS[form] <= LEVELS[last.form]


@given(history=HISTORIES, forms=QUESTIONS)
@example(history=[(Rating.AGAIN, 0)] * 12, forms={"a": Form.TRUE_FALSE, "b": Form.CHOICE})
@example(history=[(Rating.AGAIN, 0)] * 3, forms={"a": Form.CHOICE, "b": Form.TYPED})
def test_no_question_comes_twice_running_where_another_may_follow_and_after_a_miss_none_is_harder(
    history: list[tuple[Rating, int]], forms: dict[str, Form]
) -> None:
    asked = [one for _, one in asked_over(history, forms)]
    for last, one in pairwise(asked):
        others = {form for key, form in forms.items() if key != last.question_id and may_follow(form, last)}
        coin_tosses_only = not last.right and others == {Form.TRUE_FALSE}
        assert one.question_id != last.question_id or not others or coin_tosses_only
        assert may_follow(one.form, last)


@given(stability=STABILITIES, lapses=LAPSES, missed=FORMS)
def test_after_a_miss_the_form_is_a_step_easier_and_no_coin_toss(stability: float, lapses: int, missed: Form) -> None:
    form = form_for(memory(stability, lapses), tuple(Form), Asked("the last one", missed, False))
    helped = 1 if lapses >= FIRST_HELP else 0
    assert LEVELS[form] == max(LEVELS[missed] - 1 - helped, EASIEST)


@given(history=HISTORIES)
def test_no_form_is_harder_than_memory_ever_called_for_nor_easier_after_a_right_answer(
    history: list[tuple[Rating, int]],
) -> None:
    hardest, before = EASIEST, None
    for state, asked in asked_over(history, TWO_OF_EACH):
        hardest = max(hardest, by_stability(state))
        assert EASIEST <= LEVELS[asked.form] <= hardest
        if before and before.right and state and state.lapses < FIRST_HELP:
            assert LEVELS[asked.form] >= LEVELS[before.form]
        before = asked


@given(stability=STABILITIES, lapses=LAPSES, form=FORMS, right=st.booleans())
def test_no_form_is_harder_than_the_stability_calls_for_but_the_one_just_asked(
    stability: float, lapses: int, form: Form, right: bool
) -> None:
    state, last = memory(stability, lapses), Asked("the last one", form, right)
    assert LEVELS[form_for(state, tuple(Form), None)] <= by_stability(state)
    level = LEVELS[form_for(state, tuple(Form), last)]
    assert level <= max(by_stability(state), LEVELS[form])
    assert level >= LEVELS[form] or not right or lapses >= FIRST_HELP


@given(stability=STABILITIES, forms=st.sets(FORMS, min_size=1))
def test_where_the_form_called_for_is_wanting_an_easier_one_as_near_comes_first(
    stability: float, forms: set[Form]
) -> None:
    wanted = by_stability(memory(stability))
    chosen = LEVELS[form_for(memory(stability), sorted(forms), None)]
    for other in (LEVELS[form] for form in forms):
        assert abs(chosen - wanted) <= abs(other - wanted)
        assert chosen <= other or abs(chosen - wanted) < abs(other - wanted)


@given(stability=STABILITIES, forms=QUESTIONS, last=st.sampled_from("abcdef"), right=st.booleans())
def test_the_form_asked_does_not_depend_on_the_order_of_the_questions(
    stability: float, forms: dict[str, Form], last: str, right: bool
) -> None:
    asked = Asked(last, forms.get(last, Form.CHOICE), right)
    backwards = dict(reversed(forms.items()))
    chosen, other = (next_question(memory(stability), given, asked) for given in (forms, backwards))
    assert forms[chosen] is forms[other]
