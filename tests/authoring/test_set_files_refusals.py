import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.written.set_files import SetFileRefused, read_set
from quizapp.authoring.written.written_set import WrittenSet

HEAD = 'title = "Tea"\n'
CHOICE = {
    "form": '"choice"',
    "kind": '"place"',
    "stem": '"Where does the path end?"',
    "key": '"At the mill"',
    "options": '["At the mill", "At the pond"]',
}
TYPED = {"form": '"typed"', "kind": '"date"', "stem": '"When was the mill built?"', "key": '"1901"'}
CLOZE = TYPED | {"form": '"cloze"', "stem": '"The mill was built in _____."'}
STATEMENT = TYPED | {"form": '"true_false"', "stem": '"The mill was built in 1901."', "key": '"True"'}
EVENTS = {
    "form": '"order"',
    "kind": '"order"',
    "stem": '"In which order did these things happen?"',
    "options": '["The mill was built", "The bridge fell", "The school burned"]',
}


def problems(text: str) -> list[str]:
    with pytest.raises(SetFileRefused) as refused:
        read_set(text)
    assert str(refused.value) == "\n".join(str(problem) for problem in refused.value.problems)
    return [str(problem) for problem in refused.value.problems]


def question(fields: dict[str, str], **changed: str) -> str:
    """The question starts in line 2; its fields follow from line 3 on."""
    return HEAD + "[[question]]\n" + "".join(f"{name} = {value}\n" for name, value in (fields | changed).items())


def without(fields: dict[str, str], name: str) -> dict[str, str]:
    return {field: value for field, value in fields.items() if field != name}


@pytest.mark.parametrize("fields", [CHOICE, TYPED, CLOZE, STATEMENT, EVENTS])
def test_the_questions_that_the_other_tests_spoil_are_good(fields: dict[str, str]) -> None:
    assert len(read_set(question(fields)).questions) == 1


def test_an_error_of_syntax_has_its_line() -> None:
    [problem] = problems('title = "Tea"\n\nstem = "open\n')
    assert problem.startswith("line 3: this is not TOML: ")


def test_an_error_at_the_end_has_the_last_line() -> None:
    [problem] = problems('title = "Tea"\noptions = ["a",')
    assert problem.startswith("line 2: this is not TOML: ")


def test_a_number_too_long_to_read_is_refused() -> None:
    assert problems("title = " + "9" * 5000) == ["line 1: a number in the file is too long"]


def test_brackets_nested_too_deeply_are_refused() -> None:
    assert problems("title = " + "[" * 20_000) == ["line 1: the brackets are nested too deeply"]


def test_an_empty_file_lacks_title_and_questions() -> None:
    assert problems("") == [
        "line 1: the set has no question; each starts with a line [[question]]",
        "line 1: the title is missing",
    ]


@pytest.mark.parametrize("name", ["form", "kind", "stem", "key"])
def test_a_missing_field_is_named_with_the_line_of_its_question(name: str) -> None:
    assert f"line 2: the {name} is missing" in problems(question(without(TYPED, name)))


def test_a_field_of_blanks_counts_as_missing() -> None:
    assert problems(question(TYPED, stem='"  "')) == ["line 5: the stem is missing"]


def test_a_misspelt_field_gets_a_suggestion() -> None:
    assert problems(question(CHOICE, expalnation='"The mill is old."')) == [
        'line 8: unknown field "expalnation"; did you mean "explanation"?'
    ]


def test_a_field_like_no_other_gets_the_list_of_fields() -> None:
    [problem] = problems(question(CHOICE, zzz='"?"'))
    assert problem.startswith('line 8: unknown field "zzz"; use one of: form, kind, stem, key')


def test_a_misspelt_question_heading_is_named_where_it_stands() -> None:
    found = problems(HEAD + '\n[[questions]]\nform = "typed"\n')
    assert 'line 3: unknown field "questions"; did you mean "question"?' in found


@pytest.mark.parametrize("heading", ["[question]", 'question = "x"', "question = [{}]", "question = [1]"])
def test_questions_without_a_heading_each_are_refused(heading: str) -> None:
    assert "line 2: each question must start with a line [[question]] of its own" in problems(HEAD + heading)


def test_an_unknown_kind_gets_a_suggestion() -> None:
    assert problems(question(TYPED, kind='"dates"')) == ['line 4: unknown kind "dates"; did you mean "date"?']


@pytest.mark.parametrize(
    ("sound", "change", "problem"),
    [
        (STATEMENT, {"key": '"true"'}, "line 6: the key of a true_false question is True or False"),
        (STATEMENT, {"key": '"1901"'}, "line 6: the key of a true_false question is True or False"),
        (STATEMENT, {"options": '["True", "False"]'}, "line 7: a true_false question has no options but"),
        (STATEMENT, {"accepted": '["yes"]'}, "line 7: accepted belongs to typed and cloze questions"),
        (EVENTS, {"options": '["One", "Two"]'}, "line 6: an order needs 3 to 5 events, here are 2"),
        (EVENTS, {"options": '["1", "2", "3", "4", "5", "6"]'}, "line 6: an order needs 3 to 5 events, here are 6"),
        (EVENTS, {"options": '["One", "Two", "one"]'}, "line 6: two events are the same"),
        (EVENTS, {"options": '["One", "Two; three", "Four"]'}, "line 6: an event holds a semicolon"),
        (EVENTS, {"kind": '"event"'}, "line 4: an order question is of the kind order"),
        (EVENTS, {"key": '"One; Two"'}, "line 7: an order question has no key"),
        (EVENTS, {"accepted": '["yes"]'}, "line 7: accepted belongs to typed and cloze questions"),
    ],
)
def test_a_statement_and_an_order_have_rules_of_their_own(
    sound: dict[str, str], change: dict[str, str], problem: str
) -> None:
    [found] = problems(question(sound, **change))
    assert found.startswith(problem)


@pytest.mark.parametrize("value", ["7", "true", "1979-05-27", '["a"]', "{}"])
def test_a_value_that_is_no_text_is_refused(value: str) -> None:
    assert problems(question(TYPED, key=value)) == [
        "line 6: key holds something that is not a text in quotation marks"
    ]


def test_a_list_written_as_one_text_is_refused() -> None:
    assert problems(question(TYPED, accepted='"in 1901"')) == [
        'line 7: accepted must be a list of texts: accepted = ["...", "..."]'
    ]


@pytest.mark.parametrize("value", ["[1901]", '[["a"]]'])
def test_a_list_of_anything_but_texts_is_refused(value: str) -> None:
    assert "line 7: accepted holds something that is not a text in quotation marks" in problems(
        question(TYPED, accepted=value)
    )


@pytest.mark.parametrize(
    ("field", "line", "longest"),
    [("stem", 5, 500), ("key", 6, 200), ("explanation", 7, 1000), ("source", 7, 2000), ("fact", 7, 200)],
)
def test_a_text_may_be_as_long_as_its_limit_and_no_longer(field: str, line: int, longest: int) -> None:
    read_set(question(TYPED, **{field: f'"{"x" * longest}"'}))
    too_long = f'"{"x" * (longest + 1)}"'
    assert problems(question(TYPED, **{field: too_long})) == [
        f"line {line}: {field} is {longest + 1} characters long, at most {longest} are allowed"
    ]


def test_an_option_that_is_too_long_is_refused() -> None:
    found = problems(question(CHOICE, options=f'["At the mill", "{"x" * 201}"]'))
    assert found == ["line 7: options is 201 characters long, at most 200 are allowed"]


def test_a_stem_on_two_lines_is_refused() -> None:
    assert problems(question(TYPED, stem=r'"When\nwas it?"')) == ["line 5: the stem must stand on one line"]


@pytest.mark.parametrize("letter", [r"\u0000", r"\u001b", r"\t", r"\u007f"])
def test_control_characters_are_refused(letter: str) -> None:
    assert problems(question(TYPED, source=f'"The mill{letter} is old."')) == [
        "line 7: source holds a control character or a tab"
    ]


def test_a_key_that_is_not_among_the_options_is_refused() -> None:
    assert problems(question(CHOICE, key='"at the mill"')) == ["line 6: the key is not among the options"]


def test_options_that_differ_in_case_or_spaces_only_are_refused() -> None:
    found = problems(question(CHOICE, options='["At the mill", "at  THE mill"]'))
    assert found == ["line 7: two options are the same"]


@pytest.mark.parametrize("count", [0, 1, 7])
def test_a_choice_needs_two_to_six_options(count: int) -> None:
    options = ", ".join(['"At the mill"', '"a"', '"b"', '"c"', '"d"', '"e"', '"f"'][:count])
    assert problems(question(CHOICE, options=f"[{options}]")) == [
        f"line 7: a choice needs 2 to 6 options, here are {count}"
    ]


def test_accepted_answers_of_a_choice_are_refused() -> None:
    [problem] = problems(question(CHOICE, accepted='["The mill"]'))
    assert problem == "line 8: accepted belongs to typed and cloze questions, a choice has options"


@pytest.mark.parametrize("fields", [TYPED, CLOZE])
def test_options_of_any_other_form_are_refused(fields: dict[str, str]) -> None:
    assert problems(question(fields, options='["1901", "1902"]')) == [
        "line 7: options belong to choice and order questions"
    ]


def test_accepted_answers_that_repeat_the_key_are_refused() -> None:
    found = problems(question(TYPED, key='"May 1901"', accepted='["may 1901"]'))
    assert found == ["line 7: two accepted answers are the same (the right answer itself is always accepted)"]


def test_more_than_twenty_accepted_answers_are_refused() -> None:
    many = ", ".join(f'"answer {n}"' for n in range(21))
    assert problems(question(TYPED, accepted=f"[{many}]")) == [
        "line 7: at most 20 accepted answers are allowed, here are 21"
    ]


def test_an_empty_entry_of_a_list_is_refused() -> None:
    assert problems(question(TYPED, accepted='["in 1901", ""]')) == [
        "line 7: each of the accepted must be a text on one line"
    ]


@pytest.mark.parametrize("stem", ["The mill is old.", "In _____ and _____.", "In ______.", "In ____.", "__ in _____"])
def test_a_cloze_holds_the_blank_exactly_once(stem: str) -> None:
    assert problems(question(CLOZE, stem=f'"{stem}"')) == [
        "line 5: the sentence of a cloze must hold the blank _____ (five underscores) exactly once"
    ]


@pytest.mark.parametrize(("form", "stem"), [("typed", "Was the Mill of 1901 old?"), ("cloze", "In 1901, _____ ended.")])
def test_a_stem_that_gives_its_key_away_is_refused(form: str, stem: str) -> None:
    assert problems(question(TYPED, form=f'"{form}"', stem=f'"{stem}"')) == [
        "line 5: the question gives its own answer away"
    ]


def test_a_document_that_is_a_path_is_refused() -> None:
    found = problems('document = "../secrets"\n' + question(TYPED))
    assert found == [
        "line 1: the document is named by its file name without .md: small letters, digits, hyphens"
    ]


def test_every_problem_of_every_question_is_told_in_the_order_of_lines() -> None:
    text = question(CHOICE, key='"?"', colour='"red"') + "\n" + question(CLOZE, kind='"when"').removeprefix(HEAD)
    found = problems(text.replace("_____", "then"))
    assert [problem.split(":")[0] for problem in found] == ["line 6", "line 8", "line 12", "line 13"]


def test_lines_are_right_after_texts_of_several_lines_and_comments() -> None:
    explanation, source = '"""\n[[question]]\ncolour = 1\n"""', "'''\ncolour = 2'''"
    text = question(TYPED, explanation=explanation, source=source, fact='"f" # """')
    assert problems(text + 'colour = "red" # """\n') == [
        f'line {text.count(chr(10)) + 1}: unknown field "colour"; use one of: '
        "form, kind, stem, key, options, accepted, explanation, source, fact"
    ]


TOML_PIECES = st.sampled_from(
    [*"[]{}=\"',.#_ \n\t\\", "[[question]]\n", '"""', "'''", 'title = "T"\n', "1979-05-27", "9" * 5000, "\r\n", "\x00"]
    + [f"{name} = {value}\n" for name, value in (CHOICE | CLOZE | {"accepted": "[]", "fact": "7"}).items()]
)


@given(st.one_of(st.text(), st.lists(TOML_PIECES).map("".join), st.lists(TOML_PIECES | st.text()).map("".join)))
def test_any_text_is_either_read_or_refused_with_lines_that_exist(text: str) -> None:
    try:
        assert isinstance(read_set(text), WrittenSet)
    except SetFileRefused as refused:
        assert refused.problems
        assert all(1 <= problem.line <= text.count("\n") + 1 for problem in refused.problems)
